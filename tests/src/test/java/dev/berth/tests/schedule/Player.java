package dev.berth.tests.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.Answer;
import dev.berth.tests.schedule.Caller.Outcome;
import dev.berth.tests.schedule.Ledger.Entry;
import dev.berth.tests.schedule.Picture.Span;
import dev.berth.tests.schedule.Picture.Wanted;
import dev.berth.tests.schedule.Step.Act;
import dev.berth.tests.schedule.Step.Break;
import dev.berth.tests.schedule.Step.Create;
import dev.berth.tests.schedule.Step.Delete;
import dev.berth.tests.schedule.Step.Heal;
import dev.berth.tests.schedule.Step.Kill;
import dev.berth.tests.schedule.Step.Move;
import dev.berth.tests.schedule.Step.Pause;
import dev.berth.tests.schedule.Step.Rename;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plays one schedule as a customer and an operator would, in a project of its own, and keeps the ledger. */
final class Player {
    /** What may be said to a customer instead of yes. Anything else is a bug. */
    private static final Set<String> REFUSALS = Set.of(
            "not_found",
            "locked",
            "conflict",
            "resource_unavailable",
            "server_not_movable",
            "server_already_off",
            "server_off",
            "wrong_state",
            "invalid_input");

    private final Caller customer;
    private final Caller operator;
    private final FleetDoor fleet;
    private final Killer killer;
    private final Ledger ledger = new Ledger();
    private final Set<String> spoilt = new HashSet<>();
    private int names;

    Player(Caller customer, Caller operator, FleetDoor fleet, Killer killer) {
        this.customer = customer;
        this.operator = operator;
        this.fleet = fleet;
        this.killer = killer;
    }

    Ledger play(Schedule schedule) throws Exception {
        try {
            for (Step step : schedule.steps()) {
                play(step, schedule.seed());
            }
        } finally {
            heal();
        }
        return ledger;
    }

    private void play(Step step, long seed) throws Exception {
        switch (step) {
            case Create(int place) -> create(place);
            case Delete(int place) -> delete(place);
            case Act(int place, String verb) -> act(place, verb);
            case Rename(int place) -> rename(place);
            case Move(int place) -> move(place);
            case Break(int place, Step.Fault fault) -> spoil(place, fault);
            case Heal() -> heal();
            case Kill(Step.Part part) -> {
                // Who mends waits until every host is back, and one that this very schedule keeps dead would not come:
                // the faults that go on meanwhile are those of the other schedules.
                heal();
                killer.kill(part, seed);
            }
            case Pause pause -> Thread.sleep(pause.length());
        }
    }

    private void create(int place) throws InterruptedException {
        if (ledger.at(place).isPresent()) {
            return;
        }
        String name = "p%d-%d".formatted(place, names++);
        var outcome = customer.send(
                "POST", "/servers", "{\"name\":\"%s\",\"server_type\":\"nano\",\"image\":\"micro\"}".formatted(name));
        var body = outcome.answer().body();
        if (outcome.answer().status() == 201) {
            ledger.created(
                    place,
                    entry(
                            body.path("server"),
                            Optional.of(body.path("action").path("id").asLong())));
        } else if (outcome.answer().status() == 409 && !outcome.sure()) {
            // An earlier attempt was accepted, only its answer was lost. It may have failed since.
            var found = customer.send("GET", "/servers?name=" + name, "")
                    .answer()
                    .body()
                    .path("servers")
                    .path(0);
            if (!found.isMissingNode()) {
                ledger.created(place, entry(found, Optional.empty()));
            }
        } else {
            requireRefusal(outcome);
        }
    }

    private static Entry entry(JsonNode server, Optional<Long> action) {
        var created = OffsetDateTime.parse(server.path("created").asText()).toInstant();
        return new Entry(server.path("id").asLong(), created, action);
    }

    private void delete(int place) throws InterruptedException {
        var entry = ledger.at(place);
        if (entry.isEmpty()) {
            return;
        }
        var outcome = customer.send("DELETE", "/servers/" + entry.get().id, "");
        boolean before = outcome.answer().status() == 404 && !outcome.sure();
        if (outcome.answer().status() == 200 || before) {
            ledger.deleted(place, new Span(outcome.from(), outcome.to()));
        } else if (outcome.answer().status() == 404) {
            ledger.leave(place);
        } else {
            unsureUnless(outcome, entry.get());
            requireRefusal(outcome);
        }
    }

    /** What could not be deleted yet, such as what an action still holds. */
    List<String> deleteAll() throws InterruptedException {
        for (int place : ledger.places()) {
            delete(place);
        }
        return ledger.places().stream()
                .map(place ->
                        "server %d cannot be deleted".formatted(ledger.at(place).orElseThrow().id))
                .toList();
    }

    private void act(int place, String verb) throws InterruptedException {
        var entry = ledger.at(place);
        boolean off = entry.flatMap(present -> present.wanted)
                .filter(Wanted.OFF::equals)
                .isPresent();
        if (entry.isEmpty() || (verb.equals("reboot") && off)) {
            return;
        }
        var outcome = customer.send("POST", "/servers/%d/actions/%s".formatted(entry.get().id, verb), "{}");
        if (outcome.answer().status() == 201) {
            entry.get().wanted = Optional.of(verb.equals("poweroff") ? Wanted.OFF : Wanted.RUNNING);
        } else {
            unsureUnless(outcome, entry.get());
            requireRefusal(outcome);
        }
    }

    private static void unsureUnless(Outcome outcome, Entry entry) {
        if (!outcome.sure()) {
            entry.wanted = Optional.empty();
        }
    }

    private void rename(int place) throws InterruptedException {
        var entry = ledger.at(place);
        if (entry.isPresent()) {
            String body = "{\"name\":\"r%d-%d\"}".formatted(place, names++);
            var outcome = customer.send("PUT", "/servers/" + entry.get().id, body);
            if (outcome.answer().status() != 200) {
                requireRefusal(outcome);
            }
        }
    }

    private void move(int place) throws InterruptedException {
        var entry = ledger.at(place);
        if (entry.isPresent()) {
            var outcome = operator.send("POST", "/moves", "{\"server\":%d}".formatted(entry.get().id));
            if (outcome.answer().status() != 201) {
                requireRefusal(outcome);
            }
        }
    }

    private static void requireRefusal(Outcome outcome) {
        Answer answer = outcome.answer();
        if (!REFUSALS.contains(answer.errorCode()) && !answer.errorCode().startsWith("server_")) {
            throw new IllegalStateException("unexpected answer " + answer);
        }
    }

    private void spoil(int place, Step.Fault fault) throws InterruptedException {
        try {
            var entry = ledger.at(place);
            var host = entry.isEmpty() ? Optional.<String>empty() : fleet.hostOf(entry.get().id);
            if (host.isPresent()) {
                spoilt.add(host.get());
                fleet.spoil(host.get(), fault);
            }
        } catch (IOException killed) {
            // The fleet is down now, and begins with sound hosts.
        }
    }

    private void heal() throws InterruptedException {
        for (String host : Set.copyOf(spoilt)) {
            try {
                fleet.mend(host);
            } catch (IOException killed) {
                // The fleet is down now, and begins with sound hosts.
            }
            spoilt.remove(host);
        }
    }
}

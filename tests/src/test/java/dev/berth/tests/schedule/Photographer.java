package dev.berth.tests.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.schedule.Ledger.Entry;
import dev.berth.tests.schedule.Picture.Life;
import dev.berth.tests.schedule.Picture.Server;
import dev.berth.tests.schedule.Picture.Shown;
import dev.berth.tests.schedule.Picture.Wanted;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the picture of one project's servers and of the fleet. */
record Photographer(Caller customer, HostCamera hosts) {

    Picture take(Ledger ledger) throws IOException, InterruptedException {
        var servers = servers(ledger);
        return new Picture(Instant.now(), servers, hosts.photograph());
    }

    List<Server> servers(Ledger ledger) throws InterruptedException {
        Map<Long, Shown> shown = new HashMap<>();
        for (JsonNode server : customer.get("/servers?per_page=50").path("servers")) {
            shown.put(
                    server.path("id").asLong(),
                    new Shown(
                            server.path("status").asText(),
                            server.path("public_net").path("ipv4").path("ip").asText()));
        }
        Map<Long, List<Long>> billed = new HashMap<>();
        for (JsonNode line : customer.get("/billing/current").path("bill").path("lines")) {
            billed.computeIfAbsent(line.path("server").asLong(), _ -> new ArrayList<>())
                    .add(line.path("seconds").asLong());
        }
        List<Server> servers = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            servers.add(new Server(
                    entry.id,
                    Optional.ofNullable(shown.get(entry.id)),
                    wanted(entry),
                    new Life(entry.began, entry.ended),
                    billed.getOrDefault(entry.id, List.of())));
        }
        return servers;
    }

    /** A create that failed leaves nothing, whatever was asked for meanwhile. */
    private Optional<Wanted> wanted(Entry entry) throws InterruptedException {
        if (entry.createAction.isEmpty()) {
            return Optional.empty();
        }
        if (entry.createStatus.equals("running")) {
            entry.createStatus = customer.get("/actions/" + entry.createAction.get())
                    .path("action")
                    .path("status")
                    .asText();
        }
        return entry.createStatus.equals("error") ? Optional.of(Wanted.NEVER) : entry.wanted;
    }
}

package dev.berth.tests.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.tests.client.BerthApi;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.schedule.Picture.Server;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many seeds at once on one simulated platform, each in a project of its own. {@code -Dberth.seed=N} plays one alone,
 * {@code -Dberth.seeds=N} the first N.
 */
@Tag("schedule")
class SchedulesIT {
    private static final int AT_ONCE = 24;
    private static final Duration REST_LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int NANO_VCPUS = 1;
    private static final long NANO_MEMORY = 128L << 20;

    private final Platform platform = Platform.running();
    private final Caller operator = new Caller(platform.operator());
    private final FleetDoor fleet = new FleetDoor(
            URI.create("http://127.0.0.1:" + (platform.portBase() + 95)),
            platform.home().resolve("fleet"));
    private final HostCamera hosts = new HostCamera(operator, fleet);
    private final Killer killer = new Killer(platform.processes());

    /** How a seed went: what was violated, and how to find what may be left of it. */
    private record Ending(long seed, List<String> violations, Left left) {}

    private interface Left {
        List<Server> servers() throws InterruptedException;
    }

    private interface Check {
        List<String> violations() throws IOException, InterruptedException;
    }

    @Test
    void afterEachScheduleEverythingAddsUp() throws Exception {
        // Given
        Long only = Long.getLong("berth.seed");
        var seeds = only == null
                ? LongStream.rangeClosed(1, Long.getLong("berth.seeds", 200))
                        .boxed()
                        .toList()
                : List.of(only);
        long began = System.nanoTime();

        // When
        var endings = playAll(seeds);

        // Then
        System.out.printf(
                "%d seeds in %d s, %d kills%n",
                seeds.size(), Duration.ofNanos(System.nanoTime() - began).toSeconds(), killer.kills());
        assertThat(endings.stream().filter(ending -> !ending.violations().isEmpty()))
                .as("violations; repeat one by -Dberth.seed=N")
                .map(ending -> "%s%n%s".formatted(String.join("\n", ending.violations()), Schedule.of(ending.seed())))
                .isEmpty();
        assertThat(atRest(() -> ofFleet(endings)))
                .as("violations of the fleet after all seeds")
                .isEmpty();
    }

    private List<Ending> playAll(List<Long> seeds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Ending>> plays = new ArrayList<>();
            seeds.forEach(seed -> plays.add(() -> play(seed)));
            List<Ending> endings = new ArrayList<>();
            for (Future<Ending> play : threads.invokeAll(plays)) {
                endings.add(play.get());
            }
            return endings;
        }
    }

    private Ending play(long seed) throws InterruptedException {
        try {
            var customer = new Caller(new BerthApi(platform.endpoint(), newProject(seed)));
            var photographer = new Photographer(customer, hosts);
            var player = new Player(customer, operator, fleet, killer);
            var ledger = player.play(Schedule.of(seed));
            var violations = atRest(() -> Invariants.ofServers(photographer.take(ledger)));
            if (violations.isEmpty()) {
                violations = atRest(() -> {
                    var kept = player.deleteAll();
                    return kept.isEmpty() ? Invariants.ofServers(photographer.take(ledger)) : kept;
                });
            }
            return new Ending(seed, violations, ledger.isSure() ? List::of : () -> photographer.servers(ledger));
        } catch (Exception | AssertionError failed) {
            return new Ending(seed, List.of("failed: " + failed), List::of);
        }
    }

    private List<String> ofFleet(List<Ending> endings) throws IOException, InterruptedException {
        List<Server> left = new ArrayList<>();
        for (Ending ending : endings) {
            left.addAll(ending.left().servers());
        }
        return Invariants.ofFleet(new Picture(Instant.now(), left, hosts.photograph()), NANO_VCPUS, NANO_MEMORY);
    }

    /** What is still violated when there was time enough to mend it. */
    private static List<String> atRest(Check check) throws InterruptedException {
        long deadline = System.nanoTime() + REST_LIMIT.toNanos();
        while (true) {
            List<String> violations;
            try {
                violations = check.violations();
            } catch (IOException killed) {
                violations = List.of("the fleet does not answer: " + killed);
            }
            if (violations.isEmpty() || System.nanoTime() > deadline) {
                return violations;
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Under another name when an attempt that was not answered has taken the first one. */
    private String newProject(long seed) throws InterruptedException {
        String body = "{\"name\":\"seed-%d-%d\"}".formatted(seed, System.nanoTime());
        var made = operator.send("POST", "/projects", body);
        return !made.sure() && made.answer().status() == 409
                ? newProject(seed)
                : made.answer().expect(201).body().path("token").asText();
    }
}

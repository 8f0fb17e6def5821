package dev.berth.tests.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.tests.client.BerthApi;
import dev.berth.tests.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
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
    private static final int AT_ONCE = 12;
    private static final Duration REST_LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Platform platform = Platform.running();
    private final Caller operator = new Caller(platform.operator());
    private final FleetDoor fleet = new FleetDoor(
            URI.create("http://127.0.0.1:" + (platform.portBase() + 95)),
            platform.home().resolve("fleet"));
    private final Killer killer = new Killer(platform.processes());

    /** How a seed went: what was violated. */
    private record Ending(long seed, List<String> violations) {}

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
            var photographer = new Photographer(customer, operator, fleet);
            var player = new Player(customer, operator, fleet, killer);
            var ledger = player.play(Schedule.of(seed));
            var violations = atRest(photographer, ledger);
            if (violations.isEmpty()) {
                for (int place : ledger.places()) {
                    player.delete(place);
                }
                violations = atRest(photographer, ledger);
            }
            return new Ending(seed, violations);
        } catch (Exception | AssertionError failed) {
            return new Ending(seed, List.of("failed: " + failed));
        }
    }

    /** What is still violated when there was time enough to mend it. */
    private static List<String> atRest(Photographer photographer, Ledger ledger)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + REST_LIMIT.toNanos();
        while (true) {
            List<String> violations;
            try {
                violations = Invariants.ofServers(photographer.take(ledger));
            } catch (IOException killed) {
                violations = List.of("the fleet does not answer: " + killed);
            }
            if (violations.isEmpty() || System.nanoTime() > deadline) {
                return violations;
            }
            Thread.sleep(PAUSE);
        }
    }

    private String newProject(long seed) throws InterruptedException {
        var body = operator.send("POST", "/projects", "{\"name\":\"seed-%d-%d\"}".formatted(seed, System.nanoTime()))
                .answer()
                .expect(201)
                .body();
        return body.path("token").asText(body.path("api_token").path("token").asText());
    }
}

package dev.berth.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Churn;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed under load and started again: what it confirmed is there, and everybody goes on by themselves. */
@Tag("faults")
class RestartedDatabaseIT {
    private static final List<String> SERVICES = List.of("billing", "control-plane", "control-plane-2", "customer-api");
    private static final Duration BUSY = Duration.ofSeconds(6);

    private final Platform platform = Platform.settled();

    @Test
    void everythingGoesOnByItself() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var pids = pids();
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();
            var boot = server.guest().status().orElseThrow();
            try (var churn = new Churn(platform.customer())) {
                Thread.sleep(BUSY);
                long move = moves.startWhenThereIsRoom(server.id());

                // When
                platform.processes().kill("postgres");
                Eventually.holds(BUSY, () -> assertThat(churn.failures()).hasSizeGreaterThan(2));
                platform.processes().mend();
                long back = System.nanoTime();

                // Then
                moves.await(move, Duration.ofMinutes(2));
                requireTelemetry();
                System.out.printf(
                        "after PostgreSQL: the move ended in %d ms%n",
                        Duration.ofNanos(System.nanoTime() - back).toMillis());
                Thread.sleep(BUSY);
                var attempts = churn.end();
                assertThat(churn.failures()).allSatisfy(answer -> assertThat(answer.errorCode())
                        .isIn("unavailable", "service_error", "timeout"));
                requireWhatWasAnswered(attempts);
            }
            assertThat(pids()).isEqualTo(pids);
            new Aftermath(platform).requireSameBoot(server, boot);
        }
    }

    /** What was accepted is there, unless it was deleted; what was not answered is there once or not at all. */
    private void requireWhatWasAnswered(List<Churn.Attempt> attempts) throws Exception {
        assertThat(attempts).anyMatch(Churn.Attempt::deleted);
        for (var attempt : attempts) {
            List<Long> found = new ArrayList<>();
            for (JsonNode server : platform.customer()
                    .get("/servers?name=" + attempt.name())
                    .expect(200)
                    .body()
                    .path("servers")) {
                found.add(server.path("id").asLong());
            }
            if (attempt.deleted()) {
                assertThat(found).as("%s", attempt).isEmpty();
            } else if (attempt.server().isPresent()) {
                assertThat(found)
                        .as("%s", attempt)
                        .containsExactly(attempt.server().get());
            } else {
                assertThat(found).as("%s", attempt).hasSizeLessThan(2);
            }
            for (long server : found) {
                delete(server);
            }
        }
    }

    private void delete(long server) throws Exception {
        Eventually.becomes(
                Servers.LIMIT,
                () -> platform.customer().delete("/servers/" + server).status(),
                status -> status == 200 || status == 404);
        Eventually.becomes(
                Servers.LIMIT,
                () -> platform.customer().get("/servers/" + server).status(),
                status -> status == 404);
    }

    /** Its tables do not survive a crash of PostgreSQL; the hosts' next reports fill them again. */
    private void requireTelemetry() throws Exception {
        Eventually.holds(Duration.ofSeconds(15), () -> {
            for (JsonNode host :
                    platform.operator().get("/hosts").expect(200).body().path("hosts")) {
                assertThat(host.path("state").asText()).as("%s", host).isEqualTo("online");
            }
            assertThat(platform.operator().get("/hosts").expect(200).body().path("hosts"))
                    .anyMatch(host -> host.path("memory_used_bytes").asLong() > 0);
        });
    }

    private Map<String, Long> pids() throws Exception {
        Map<String, Long> pids = new HashMap<>();
        for (String service : SERVICES) {
            pids.put(service, platform.processes().pid(service));
        }
        return pids;
    }
}

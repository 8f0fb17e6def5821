package dev.berth.tests.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guests of one host ask for more than it has; the plan says so, and the rebalancer takes some of them elsewhere. */
@Tag("simulated")
class HotSimulatedHostIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    // Of hosts with 16 cores.
    private static final int BUSY_GUESTS = 24;

    private final Platform platform = Platform.running();
    private final SimulatedFleet fleet = SimulatedFleet.running();

    @Test
    void isRelievedWhileEveryGuestRunsOnce() throws Exception {
        // Given
        String hot = fullestHost();
        List<Long> busy = fleet.guestsOf(hot).stream().limit(BUSY_GUESTS).toList();
        assertThat(busy).hasSize(BUSY_GUESTS);

        // When
        busy.forEach(server -> fleet.load(server, 1));

        // Then
        try {
            var foreseen = Eventually.becomes(LIMIT, () -> inPlan(hot), host -> !host.isMissingNode());
            var move = Eventually.becomes(LIMIT, () -> lastMoveFrom(hot), HotSimulatedHostIT::isDone);
            assertThat(foreseen.path("cpu_demand").asDouble())
                    .isGreaterThan(foreseen.path("cpu_target").asDouble());
            assertThat(foreseen.path("reason").asText()).containsAnyOf("pressure", "CPU use");
            assertThat(time(foreseen, "hot_since")).isBefore(time(move, "started"));
            assertThat(busy).contains(move.path("server").asLong());
            assertThat(move.path("blackout_ms").asInt()).isEqualTo(150);
            assertThat(fleet.whereGuestsRun())
                    .allSatisfy((_, hosts) -> assertThat(hosts).hasSize(1));
        } finally {
            busy.forEach(fleet::release);
        }
    }

    private String fullestHost() {
        return StreamSupport.stream(
                        fleet.door()
                                .get("/hosts")
                                .expect(200)
                                .body()
                                .path("hosts")
                                .spliterator(),
                        false)
                .max(Comparator.comparing((JsonNode host) -> host.path("guests").size()))
                .orElseThrow()
                .path("name")
                .asText();
    }

    /** What the engine's plan says of a host while it is hot. */
    private JsonNode inPlan(String host) {
        JsonNode hot = platform.operator()
                .get("/placement/plan")
                .expect(200)
                .body()
                .path("plan")
                .path("hot_hosts");
        return StreamSupport.stream(hot.spliterator(), false)
                .filter(each -> each.path("host").path("name").asText().equals(host))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Instant time(JsonNode node, String field) {
        return Instant.parse(node.path(field).asText());
    }

    private JsonNode lastMoveFrom(String host) {
        JsonNode moves = platform.operator()
                .get("/moves?sort=id:desc")
                .expect(200)
                .body()
                .path("moves");
        return StreamSupport.stream(moves.spliterator(), false)
                .filter(move -> move.path("source_host_name").asText().equals(host)
                        && move.path("cause").asText().equals("rebalance"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static boolean isDone(JsonNode move) {
        return move.path("status").asText().equals("succeeded");
    }
}

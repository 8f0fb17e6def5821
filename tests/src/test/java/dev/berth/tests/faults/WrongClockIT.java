package dev.berth.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Hosts;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of a host's agent is off by an hour: certificates, heartbeats, telemetry and the bill go by the control plane's. */
@Tag("faults")
class WrongClockIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Platform platform = Platform.settled();
    private final Hosts hosts = new Hosts(platform.operator());

    @AfterEach
    void theRightTimeAgain() throws Exception {
        hosts.uncordon("host2");
        platform.processes().kill("agent-host1");
        platform.processes().mend();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+3600", "-3600"})
    void nothingGoesByTheHostsClock(String seconds) throws Exception {
        // Given
        platform.processes().kill("agent-host1");
        platform.processes().mend(Map.of("BERTH_HOST_CLOCK", "1 " + seconds));
        hosts.cordon("host2");
        try (var servers = new Servers(platform.customer())) {
            // When
            var server = servers.createAndAwait();

            // Then it is heard of, and what it tells is taken for new
            assertThat(hosts.of(server.id())).isEqualTo("host1");
            Eventually.holds(SOON, () -> {
                JsonNode host = hosts.named("host1");
                assertThat(host.path("state").asText()).isEqualTo("online");
                assertThat(host.path("memory_used_bytes").asLong()).isPositive();
                assertThat(OffsetDateTime.parse(host.path("last_seen").asText()).toInstant())
                        .isBetween(Instant.now().minusSeconds(20), Instant.now().plusSeconds(20));
            });

            // And a move away from it works, and the bill is the life
            hosts.uncordon("host2");
            var boot = server.guest().status().orElseThrow();
            var moves = new Moves(platform.operator());
            JsonNode move = moves.await(moves.start(server.id()), Servers.LIMIT);
            assertThat(move.path("status").asText()).as("%s", move).isEqualTo("succeeded");
            new Aftermath(platform).requireSameBoot(server, boot);
        }
    }
}

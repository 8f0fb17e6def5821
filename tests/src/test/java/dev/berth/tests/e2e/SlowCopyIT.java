package dev.berth.tests.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A copy for which the network is far too slow is called off in the end: the guest stays where it was and knows nothing of it. */
@Tag("full")
class SlowCopyIT {
    private static final Duration CALLED_OFF = Duration.ofMinutes(5);

    private final Platform platform = Platform.settled();

    @Test
    void isCalledOffAndTriedAgain() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();
            var boot = server.guest().status().orElseThrow();
            String source = servers.hostOf(platform.operator(), server.id());

            // When
            JsonNode slow;
            platform.lab().slowDown(source);
            try {
                slow = moves.await(moves.start(server.id()), CALLED_OFF);
            } finally {
                platform.lab().fullSpeed(source);
            }

            // Then
            assertThat(slow.path("status").asText()).as("%s", slow).isEqualTo("failed");
            assertThat(slow.path("error").asText())
                    .contains("took too long and was called off", "stayed at its source");
            assertThat(servers.hostOf(platform.operator(), server.id())).isEqualTo(source);
            new Aftermath(platform).requireSameBoot(server, boot);

            // When
            var second = moves.await(moves.start(server.id()), Servers.LIMIT);

            // Then
            assertThat(second.path("status").asText()).as("%s", second).isEqualTo("succeeded");
            new Aftermath(platform).requireSameBoot(server, boot);
        }
    }
}

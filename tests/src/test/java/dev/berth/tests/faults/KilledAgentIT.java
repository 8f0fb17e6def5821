package dev.berth.tests.faults;

import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent at one end of a move is killed while the copy goes on; the guest survives, once. */
@Tag("faults")
class KilledAgentIT {
    private final Platform platform = Platform.settled();

    @ParameterizedTest
    @CsvSource({"source, 400", "source, 1800", "target, 400", "target, 1800"})
    void theGuestSurvivesOnce(String end, int millisecondsIntoIt) throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();
            var boot = server.guest().status().orElseThrow();
            server.guest().dirty(24, 20);
            long move = moves.start(server.id());
            String host = moves.get(move).path(end + "_host_name").asText();
            Thread.sleep(millisecondsIntoIt);

            // When
            platform.processes().kill("agent-" + host);
            platform.processes().mend();

            // Then
            moves.await(move, Duration.ofMinutes(3));
            new Aftermath(platform).requireSameBoot(server, boot);
        }
    }
}

package dev.berth.tests.faults;

import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All replicas of the control plane are killed while work is under way; when it is back, the work goes on by itself. */
@Tag("faults")
class KilledControlPlaneIT {
    private final Platform platform = Platform.settled();

    @ParameterizedTest
    @ValueSource(ints = {0, 700})
    void aCreateUnderWayIsFinished(int millisecondsIntoIt) throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.create();
            Thread.sleep(millisecondsIntoIt);

            // When
            platform.replicas().killAll();
            platform.processes().mend();

            // Then
            servers.requireSuccess(server.action());
            servers.awaitAnswer(server);
            new Aftermath(platform).requireOneOf(server);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 1500})
    void aMoveUnderWayIsSettled(int millisecondsIntoIt) throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();
            var boot = server.guest().status().orElseThrow();
            long move = moves.start(server.id());
            Thread.sleep(millisecondsIntoIt);

            // When
            platform.replicas().killAll();
            platform.processes().mend();

            // Then
            moves.await(move, Duration.ofMinutes(3));
            new Aftermath(platform).requireSameBoot(server, boot);
        }
    }
}

package dev.berth.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of two replicas of the control plane, the one that holds the hosts' streams is killed: the other goes on with everything. */
@Tag("faults")
class LostReplicaIT {
    private static final Duration TAKE_OVER = Duration.ofSeconds(10);

    private final Platform platform = Platform.settled();
    private String holder = "";

    @BeforeEach
    void oneHoldsAllStreams() throws Exception {
        holder = platform.replicas().gatherStreams();
    }

    @AfterEach
    void bothRunAgain() throws Exception {
        platform.processes().mend();
    }

    @Test
    void ordersAreObeyedThroughTheOtherWithinTenSeconds() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();

            // When
            long killed = System.nanoTime();
            platform.processes().kill(holder);
            // The first call may still meet the dead one, and is told that it may be tried again.
            Eventually.holds(TAKE_OVER, () -> servers.act(server.id(), "poweroff"));
            var tookOver = Duration.ofNanos(System.nanoTime() - killed);

            // Then
            System.out.printf("taken over after %d ms%n", tookOver.toMillis());
            assertThat(tookOver).isLessThan(TAKE_OVER);
            assertThat(servers.status(server.id())).isEqualTo("off");
            assertThat(platform.processes().guestsOf(server.id())).isEmpty();
            servers.act(server.id(), "poweron");
            servers.awaitAnswer(server);
            new Aftermath(platform).requireOneOf(server);
        }
    }

    @Test
    void whatIsUnderWayIsDoneOnce() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();
            long reset = platform.customer()
                    .post("/servers/" + server.id() + "/actions/reset", Map.of())
                    .expect(201)
                    .body()
                    .path("action")
                    .path("id")
                    .asLong();
            var other = servers.create();

            // When
            platform.processes().kill(holder);

            // Then
            servers.requireSuccess(reset);
            servers.requireSuccess(other.action());
            servers.awaitAnswer(other);
            assertThat(servers.awaitAnswer(server).boots()).isEqualTo(2);
            new Aftermath(platform).requireOneOf(server);
            new Aftermath(platform).requireOneOf(other);
            assertThat(servers.awaitAnswer(server).boots()).isEqualTo(2);
        }
    }

    @Test
    void aMoveUnderWayIsSettledByTheOther() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();
            var boot = server.guest().status().orElseThrow();
            long move = moves.start(server.id());

            // When
            platform.processes().kill(holder);

            // Then
            moves.await(move, Duration.ofMinutes(1));
            new Aftermath(platform).requireSameBoot(server, boot);
        }
    }
}

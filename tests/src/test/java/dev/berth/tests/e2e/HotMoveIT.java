package dev.berth.tests.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.guest.TickReceiver;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hot move that an operator asks for, seen from outside: the guest's memory travels, and it stands still only briefly. */
@Tag("platform")
class HotMoveIT {
    private final Platform platform = Platform.running();

    @Test
    void aMovedGuestKeepsItsMemoryAndItsConnections() throws Exception {
        try (var servers = new Servers(platform.customer());
                var ticks = new TickReceiver(platform.receiverAddress())) {
            // Given
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();
            var boot = server.guest().status().orElseThrow();
            server.guest().tick(ticks.address(), Duration.ofMillis(5));
            long before = System.nanoTime();

            // When
            JsonNode move = moves.await(moves.start(server.id()), Servers.LIMIT);
            Thread.sleep(1_000);

            // Then
            assertThat(move.path("status").asText()).as("%s", move).isEqualTo("succeeded");
            assertThat(server.guest().status()).contains(boot);
            var seen = ticks.of(server.address()).between(before, System.nanoTime());
            assertThat(seen.neverWentBack() && seen.neverRepeated()).isTrue();
            assertThat(seen.lost()).isLessThanOrEqualTo(seen.sent() / 100);
            assertThat(seen.longestGap()).isLessThan(Duration.ofSeconds(1));
            assertThat(platform.processes().guestsOf(server.id())).hasSize(1);
            System.out.printf(
                    "blackout: %d ms, lost %d of %d%n", seen.longestGap().toMillis(), seen.lost(), seen.sent());
        }
    }

    @Test
    void aGuestThatWritesToMemoryAllTheTimeStillMoves() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();
            var boot = server.guest().status().orElseThrow();
            server.guest().dirty(24, 20);

            // When
            JsonNode move = moves.await(moves.start(server.id()), Servers.LIMIT);

            // Then
            assertThat(move.path("status").asText()).as("%s", move).isEqualTo("succeeded");
            assertThat(server.guest().status()).contains(boot);
        }
    }
}

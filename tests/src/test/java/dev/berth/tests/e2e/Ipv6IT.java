package dev.berth.tests.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.guest.MicroGuest;
import dev.berth.tests.guest.TickReceiver;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** IPv6 of real guests: reached from outside, also after a hot move; and nobody speaks with another's address. */
@Tag("platform")
class Ipv6IT {
    private static final Duration PERIOD = Duration.ofMillis(5);

    private final Platform platform = Platform.running();

    @Test
    void aServerIsReachedByIpv6BeforeAndAfterAMove() throws Exception {
        try (var servers = new Servers(platform.customer());
                var ticks = new TickReceiver(platform.receiverAddress6())) {
            // Given
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();
            String address = address6(server.id(), 1);
            var guest = new MicroGuest("[" + address + "]");
            var boot = guest.status().orElseThrow();
            guest.tick(ticks.address(), PERIOD);

            // When
            JsonNode move = moves.await(moves.start(server.id()), Servers.LIMIT);
            long moved = System.nanoTime();

            // Then
            assertThat(move.path("status").asText()).as("%s", move).isEqualTo("succeeded");
            assertThat(guest.status()).contains(boot);
            Eventually.holds(Servers.LIMIT, () -> assertThat(
                            ticks.of(address).between(moved, System.nanoTime()).sent())
                    .isPositive());
            assertThat(ticks.of(address).neverWentBack()).isTrue();
        }
    }

    @Test
    void aGuestCannotSpeakWithItsNeighboursAddress() throws Exception {
        try (var servers = new Servers(platform.customer());
                var ticks = new TickReceiver(platform.receiverAddress());
                var ticks6 = new TickReceiver(platform.receiverAddress6())) {
            // Given
            var neighbour = servers.createAndAwait();
            var liar = servers.createAndAwait();
            String stolen = address6(neighbour.id(), 2);
            String own = address6(liar.id(), 1);

            // When it pretends, and then sends in its own name
            liar.guest().tickAs(stolen, ticks6.address(), PERIOD);
            liar.guest().tickAs(neighbour.address(), ticks.address(), PERIOD);
            liar.guest().tickAs(own, ticks6.address(), PERIOD);

            // Then only the latter arrives; its counter tells that the others were sent
            Eventually.holds(
                    Servers.LIMIT, () -> assertThat(ticks6.of(own).sent()).isPositive());
            assertThat(ticks6.of(own).ticks().getFirst().counter()).isGreaterThan(2);
            assertThat(ticks6.of(stolen).ticks()).isEmpty();
            assertThat(ticks.of(neighbour.address()).ticks()).isEmpty();
            assertThat(new MicroGuest("[" + address6(neighbour.id(), 1) + "]").status())
                    .isPresent();
        }
    }

    /** An address within the server's own network, written as Java writes it. */
    private String address6(long server, int number) throws Exception {
        String network = platform.customer()
                .get("/servers/" + server)
                .expect(200)
                .body()
                .at("/server/public_net/ipv6/ip")
                .asText();
        assertThat(network).endsWith("::/64");
        return InetAddress.getByName(network.replace("/64", Integer.toString(number)))
                .getHostAddress();
    }
}

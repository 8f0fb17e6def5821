package dev.berth.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.testkit.time.Eventually;
import dev.berth.tests.client.Answer;
import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Hosts;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A host falls off the network for half a minute: what is not known is not claimed, and what was asked is done later. */
@Tag("faults")
class CutStreamIT {
    private static final Duration CUT = Duration.ofSeconds(30);
    private static final Duration NOTICED = Duration.ofSeconds(15);

    private final Platform platform = Platform.settled();
    private final Hosts hosts = new Hosts(platform.operator());

    @Test
    void theHostCatchesUpWhenItIsBack() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given: one that is left alone, one that its owner switches off meanwhile
            var calm = servers.createAndAwait();
            String host = hosts.of(calm.id());
            var boot = calm.guest().status().orElseThrow();
            var wanted = besideIt(servers, host);

            // When
            long cutAt = System.nanoTime();
            platform.lab().unplug(host);
            long poweroff;
            try {
                Eventually.holds(
                        NOTICED, () -> assertThat(servers.status(calm.id())).isEqualTo("unknown"));
                poweroff = act(wanted.id(), "poweroff");

                // Then nothing is moved there or away, and the guest knows nothing of it
                assertThat(move(calm.id()).status()).isBetween(400, 499);
                assertThat(calm.guest().status()).contains(boot);
                assertThat(servers.status(calm.id())).isEqualTo("unknown");
                Thread.sleep(CUT.minusNanos(System.nanoTime() - cutAt));
                assertThat(calm.guest().status()).contains(boot);
            } finally {
                platform.lab().plug(host);
            }

            // Then
            long back = System.nanoTime();
            servers.requireSuccess(poweroff);
            assertThat(platform.processes().guestsOf(wanted.id())).isEmpty();
            assertThat(servers.status(wanted.id())).isEqualTo("off");
            System.out.printf(
                    "caught up %d ms after the cable was back%n",
                    Duration.ofNanos(System.nanoTime() - back).toMillis());
            new Aftermath(platform).requireSameBoot(calm, boot);
        }
    }

    private Servers.Created besideIt(Servers servers, String host) throws Exception {
        String other = host.equals("host1") ? "host2" : "host1";
        hosts.cordon(other);
        try {
            return servers.createAndAwait();
        } finally {
            hosts.uncordon(other);
        }
    }

    private Answer move(long server) {
        return platform.operator().post("/moves", Map.of("server", server));
    }

    private long act(long server, String verb) {
        return platform.customer()
                .post("/servers/" + server + "/actions/" + verb, Map.of())
                .expect(201)
                .body()
                .path("action")
                .path("id")
                .asLong();
    }
}

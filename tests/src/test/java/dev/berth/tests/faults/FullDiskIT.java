package dev.berth.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Hosts;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The disk of a host is filled to the brim: creates there fail clearly, what runs is kept, and room mends it all. */
@Tag("faults")
class FullDiskIT {
    private static final String FILLER = "/var/lib/berth/filler";
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private final Platform platform = Platform.settled();
    private final Hosts hosts = new Hosts(platform.operator());

    @AfterEach
    void roomAgain() throws Exception {
        platform.lab().enter("host1", "rm", "-f", FILLER);
        hosts.uncordon("host2");
    }

    @Test
    void whatRunsIsKeptAndWhatDoesNotFitIsRefused() throws Exception {
        // Given
        hosts.cordon("host2");
        try (var servers = new Servers(platform.customer())) {
            var server = servers.createAndAwait();
            var boot = server.guest().status().orElseThrow();

            // When
            platform.lab()
                    .enter("host1", "sh", "-c", "cat /dev/zero > %s 2>/dev/null; df %s".formatted(FILLER, FILLER));
            var refused = servers.create();

            // Then
            JsonNode action = platform.customer().awaitAction(refused.action(), AT_ONCE);
            assertThat(action.path("status").asText()).as("%s", action).isEqualTo("error");
            assertThat(action.path("error").path("code").asText()).isEqualTo("storage_full");
            Eventually.holds(AT_ONCE, () -> assertThat(
                            platform.customer().get("/servers/" + refused.id()).status())
                    .isEqualTo(404));
            new Aftermath(platform).requireSameBoot(server, boot);

            // When one is removed although the disk is full
            servers.delete(server.id());

            // Then its room is there for another, once the rest is gone too
            platform.lab().enter("host1", "rm", "-f", FILLER);
            var next = servers.createAndAwait();
            assertThat(hosts.of(next.id())).isEqualTo("host1");
            new Aftermath(platform).requireOneOf(next);
        }
    }
}

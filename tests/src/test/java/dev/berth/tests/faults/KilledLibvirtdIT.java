package dev.berth.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.platform.Aftermath;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libvirtd at one end of a move is killed while the copy goes on, and comes back; the guest survives, once. */
@Tag("faults")
class KilledLibvirtdIT {
    private final Platform platform = Platform.settled();

    @ParameterizedTest
    @CsvSource({"source, 700", "target, 700"})
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
            platform.lab().killLibvirtd(host);
            platform.lab().startLibvirtd(host);

            // Then
            JsonNode ended = moves.await(move, Duration.ofMinutes(3));
            System.out.printf(
                    "libvirtd of the %s killed: the move %s%n",
                    end, ended.path("status").asText());
            assertThat(ended.path("ended").isNull()).as("%s", ended).isFalse();
            new Aftermath(platform).requireSameBoot(server, boot);
        }
    }
}

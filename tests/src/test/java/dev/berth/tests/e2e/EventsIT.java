package dev.berth.tests.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Moves;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a server's owner is told of real happenings: a crash of its guest, and a hot move. */
@Tag("platform")
class EventsIT {
    private final Platform platform = Platform.running();

    @Test
    void theOwnerIsToldOfACrashAndOfAMove() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var moves = new Moves(platform.operator());
            var server = servers.createAndAwait();

            // When
            platform.processes().guestsOf(server.id()).forEach(ProcessHandle::destroyForcibly);
            Eventually.holds(Servers.LIMIT, () -> assertThat(types(server.id())).containsExactly("crashed", "created"));
            assertThat(servers.awaitAnswer(server).boots()).isEqualTo(2);
            JsonNode move = moves.await(moves.start(server.id()), Servers.LIMIT);

            // Then
            assertThat(move.path("status").asText()).as("%s", move).isEqualTo("succeeded");
            JsonNode told = events(server.id()).getFirst();
            assertThat(told.path("type").asText()).isEqualTo("moved");
            assertThat(told.path("reason").asText()).isEqualTo("maintenance");
            assertThat(told.path("blackout_ms")).isEqualTo(move.path("blackout_ms"));
            assertThat(told.toString())
                    .doesNotContain(
                            move.path("source_host_name").asText(),
                            move.path("target_host_name").asText());
        }
    }

    private List<String> types(long server) {
        return events(server).stream().map(event -> event.path("type").asText()).toList();
    }

    private List<JsonNode> events(long server) {
        var events = new ArrayList<JsonNode>();
        platform.customer()
                .get("/servers/" + server + "/events")
                .expect(200)
                .body()
                .path("events")
                .forEach(events::add);
        return events;
    }
}

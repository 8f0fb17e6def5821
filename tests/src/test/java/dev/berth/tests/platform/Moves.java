package dev.berth.tests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.client.BerthApi;
import java.time.Duration;
import java.util.Map;

/** Hot moves, as operators start and watch them. */
public record Moves(BerthApi operator) {

    /** Asks for a move to wherever the engine finds best; returns its id. */
    public long start(long server) {
        return operator.post("/moves", Map.of("server", server))
                .expect(201)
                .body()
                .path("move")
                .path("id")
                .asLong();
    }

    public JsonNode get(long move) {
        return operator.get("/moves/" + move).expect(200).body().path("move");
    }

    public JsonNode await(long move, Duration limit) throws Exception {
        return Eventually.becomes(
                limit, () -> get(move), seen -> !seen.path("status").asText().equals("running"));
    }
}

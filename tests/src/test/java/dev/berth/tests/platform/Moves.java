package dev.berth.tests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.client.Answer;
import dev.berth.tests.client.BerthApi;
import java.time.Duration;
import java.util.Map;

/** Hot moves, as operators start and watch them. */
public record Moves(BerthApi operator) {
    private static final Duration FOR_ROOM = Duration.ofSeconds(30);

    /** Asks for a move to wherever the engine finds best; returns its id. */
    public long start(long server) {
        return started(operator.post("/moves", Map.of("server", server)));
    }

    /** The same beside somebody who buys and deletes, and may have filled the other hosts for a moment. */
    public long startWhenThereIsRoom(long server) throws Exception {
        return started(Eventually.becomes(
                FOR_ROOM, () -> operator.post("/moves", Map.of("server", server)), answer -> !isFull(answer)));
    }

    private static boolean isFull(Answer answer) {
        return answer.status() == 412 && answer.errorCode().equals("resource_unavailable");
    }

    private static long started(Answer answer) {
        return answer.expect(201).body().path("move").path("id").asLong();
    }

    public JsonNode get(long move) {
        return operator.get("/moves/" + move).expect(200).body().path("move");
    }

    public JsonNode await(long move, Duration limit) throws Exception {
        return Eventually.becomes(
                limit, () -> get(move), seen -> !seen.path("status").asText().equals("running"));
    }
}

package dev.berth.tests.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One create, sent twice under one key, and followed by its correlation id to the operation that it started. */
@Tag("platform")
class RepeatedCreateIT {
    private final Platform platform = Platform.running();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void isDoneOnceAndFoundByTheOperator() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        String body = """
                {"name": "%s", "server_type": "nano", "image": "micro", "start_after_create": false}""".formatted(Servers.freshName());
        HttpResponse<String> first = create(key, body);

        // When
        HttpResponse<String> second = create(key, body);

        // Then
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.headers().firstValue("X-Correlation-Id")).contains(key);
        JsonNode created = json.readTree(first.body());
        JsonNode found = platform.operator()
                .get("/operations?correlation_id=" + key)
                .expect(200)
                .body()
                .path("operations");
        assertThat(found).hasSize(1);
        assertThat(found.path(0).path("action").path("id"))
                .isEqualTo(created.path("action").path("id"));
        assertThat(found.path(0).path("server"))
                .isEqualTo(created.path("server").path("id"));
        long server = created.path("server").path("id").asLong();
        platform.customer().awaitAction(created.path("action").path("id").asLong(), java.time.Duration.ofMinutes(2));
        platform.customer().delete("/servers/" + server).expect(200);
    }

    private HttpResponse<String> create(String key, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(platform.endpoint() + "/servers"))
                .header("Authorization", "Bearer " + platform.customerToken())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("X-Correlation-Id", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}

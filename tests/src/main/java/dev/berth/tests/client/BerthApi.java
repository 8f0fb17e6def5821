package dev.berth.tests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** One caller of the public API, with one token. */
public final class BerthApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(250);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String endpoint;
    private final String token;

    /** @param endpoint with its version, such as {@code http://127.0.0.1:18080/v1} */
    public BerthApi(String endpoint, String token) {
        this.endpoint = endpoint;
        this.token = token;
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, Map<String, ?> body) {
        return send("POST", path, text(body));
    }

    public Answer put(String path, Map<String, ?> body) {
        return send("PUT", path, text(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** Sends the body as it is, so that broken JSON can be tried too. */
    public Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(endpoint + path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            JsonNode answer = response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path + " got no answer", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted while waiting for " + method + " " + path);
        }
    }

    /** Polls an action until it has ended, as clients do, and returns it; past the limit it fails. */
    public JsonNode awaitAction(long id, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            JsonNode action = get("/actions/" + id).expect(200).body().path("action");
            if (!action.path("status").asText().equals("running")) {
                return action;
            }
            if (System.nanoTime() > deadline) {
                throw new UnexpectedAnswer("action still runs after %s: %s".formatted(limit, action));
            }
            pause();
        }
    }

    /** The same as {@code get}, but asks again while the platform says that it cannot answer; past the limit that is returned. */
    public Answer getPatiently(String path, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Answer answer = get(path);
            if (answer.status() < 500 || System.nanoTime() > deadline) {
                return answer;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted while polling");
        }
    }

    private static String text(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package dev.berth.tests.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.Answer;
import dev.berth.tests.client.BerthApi;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Calls as a patient client does: what was not answered is asked again, and so is what is locked, for a while. */
record Caller(BerthApi api) {
    private static final Duration UNANSWERED_LIMIT = Duration.ofSeconds(90);
    private static final Duration LOCKED_LIMIT = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Set<Integer> AGAIN = Set.of(429, 500, 502, 503, 504);

    /** The last answer, and the span in which whatever it says was done. */
    record Outcome(Answer answer, Instant from, Instant to, boolean sure) {}

    JsonNode get(String path) throws InterruptedException {
        return send("GET", path, "").answer().expect(200).body();
    }

    /** {@code sure} in the outcome: no attempt before the last one may have been accepted unheard. */
    Outcome send(String method, String path, String body) throws InterruptedException {
        Instant from = Instant.now();
        boolean sure = true;
        while (true) {
            Instant sent = Instant.now();
            try {
                var answer = api.send(method, path, body);
                boolean locked =
                        answer.status() == 423 && sent.isBefore(from.plus(sure ? LOCKED_LIMIT : UNANSWERED_LIMIT));
                if (!locked && !AGAIN.contains(answer.status())) {
                    return new Outcome(answer, sure ? sent : from, Instant.now(), sure);
                }
                sure = sure && (locked || answer.status() == 429);
            } catch (UncheckedIOException unanswered) {
                sure = false;
            }
            if (sent.isAfter(from.plus(UNANSWERED_LIMIT))) {
                throw new IllegalStateException("%s %s is not answered".formatted(method, path));
            }
            Thread.sleep(PAUSE);
        }
    }
}

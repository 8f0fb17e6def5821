package dev.berth.tests.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What the API answered: the status, and the body (missing node when there was none). */
public record Answer(int status, JsonNode body) {

    /** The error's code, or an empty text when this is no error. */
    public String errorCode() {
        return body.path("error").path("code").asText("");
    }

    /** This answer, if its status is the expected one; otherwise a failure that shows the whole answer. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer("expected status %d, got %d: %s".formatted(expected, status, body));
        }
        return this;
    }
}

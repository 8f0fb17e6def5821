package dev.berth.control.operation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.berth.model.problem.Problem;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;

/** How a problem is kept in the journal; the names of the kinds are stored and so keep their meaning. */
final class ProblemJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addMixIn(Problem.class, Kinds.class).build();

    private ProblemJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "problem")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Problem.NotFound.class, name = "not_found"),
        @JsonSubTypes.Type(value = Problem.Invalid.class, name = "invalid"),
        @JsonSubTypes.Type(value = Problem.NotUnique.class, name = "not_unique"),
        @JsonSubTypes.Type(value = Problem.Locked.class, name = "locked"),
        @JsonSubTypes.Type(value = Problem.NoCapacity.class, name = "no_capacity"),
        @JsonSubTypes.Type(value = Problem.WrongState.class, name = "wrong_state"),
        @JsonSubTypes.Type(value = Problem.Protected.class, name = "protected"),
        @JsonSubTypes.Type(value = Problem.Conflict.class, name = "conflict"),
        @JsonSubTypes.Type(value = Problem.LimitReached.class, name = "limit_reached"),
        @JsonSubTypes.Type(value = Problem.Unavailable.class, name = "unavailable"),
        @JsonSubTypes.Type(value = Problem.Late.class, name = "late")
    })
    private interface Kinds {}

    static JsonObject write(Problem problem) {
        try {
            return new JsonObject(MAPPER.writerFor(Problem.class).writeValueAsString(problem));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Problem read(JsonObject json) {
        try {
            return MAPPER.readValue(json.encode(), Problem.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

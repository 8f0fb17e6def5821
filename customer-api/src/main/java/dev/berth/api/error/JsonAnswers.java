package dev.berth.api.error;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.berth.api.error.ProblemAnswers.Answer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a body that cannot be read looks like to the client: broken JSON, or JSON with a wrong type in a field. */
final class JsonAnswers {

    private JsonAnswers() {}

    static Answer of(@Nullable Throwable cause) {
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Answer(422, ErrorBody.invalid(field(mapping), reason(mapping)));
        }
        return new Answer(400, ErrorBody.of("json_error", "the body must be a JSON object"));
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String reason(JsonMappingException mapping) {
        if (mapping.getCause() instanceof IllegalArgumentException ours) {
            return String.valueOf(ours.getMessage());
        }
        if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + kind(mismatch.getTargetType());
        }
        return "has a value of the wrong type";
    }

    private static String kind(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return Iterable.class.isAssignableFrom(type) ? "an array" : "an object";
    }
}

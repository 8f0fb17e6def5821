package dev.berth.api.metric;

import com.google.protobuf.Timestamp;
import dev.berth.model.problem.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A time in a query, in ISO 8601 with its offset. */
final class QueryTime {
    private static final String EXAMPLE = "a time such as 2026-01-31T12:00:00Z";

    private QueryTime() {}

    static Timestamp read(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new Problem.Invalid(field, "must be given: " + EXAMPLE).asException();
        }
        try {
            // A plus that a client did not escape arrives as a space.
            Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return Timestamp.newBuilder()
                    .setSeconds(instant.getEpochSecond())
                    .setNanos(instant.getNano())
                    .build();
        } catch (DateTimeParseException wrong) {
            throw new Problem.Invalid(field, "\"%s\" must be %s".formatted(text, EXAMPLE)).asException();
        }
    }
}

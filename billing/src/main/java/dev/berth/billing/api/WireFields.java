package dev.berth.billing.api;

import com.google.protobuf.Timestamp;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** Reads single fields of a message; what is wrong is refused with the field, the value and what would be right. */
final class WireFields {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private WireFields() {}

    static UUID uuid(String field, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw invalid(field, shown(text), "a UUID such as 123e4567-e89b-12d3-a456-426614174000");
        }
        return UUID.fromString(text);
    }

    /** A name in the catalogue; whether it is there is not asked, as the fact is recorded all the same. */
    static String name(String field, String text) {
        if (!NAME.matcher(text).matches()) {
            throw invalid(field, shown(text), "a name in the catalogue: letters, digits, dots, dashes, at most 63");
        }
        return text;
    }

    static Instant instant(String field, Timestamp timestamp) {
        if (timestamp.getSeconds() < FIRST.getEpochSecond()
                || timestamp.getSeconds() > LAST.getEpochSecond()
                || timestamp.getNanos() < 0
                || timestamp.getNanos() > 999_999_999) {
            var value = "%d seconds %d nanoseconds".formatted(timestamp.getSeconds(), timestamp.getNanos());
            throw invalid(field, value, "a time from %s to %s".formatted(FIRST, LAST));
        }
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    static ProjectId project(String field, long value) {
        return id(field, value, ProjectId::new);
    }

    static ServerId server(String field, long value) {
        return id(field, value, ServerId::new);
    }

    static ProblemException invalid(String field, String value, String right) {
        return new Problem.Invalid(field, "%s must be %s".formatted(value, right)).asException();
    }

    private static <T> T id(String field, long value, LongFunction<T> kind) {
        try {
            return kind.apply(value);
        } catch (IllegalArgumentException outOfRange) {
            throw invalid(field, Long.toUnsignedString(value), "between 1 and 2^53 - 1");
        }
    }

    private static String shown(String text) {
        var start = text.codePoints()
                .limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return '"' + start.toString().replaceAll("\\p{C}", "\uFFFD") + '"';
    }
}

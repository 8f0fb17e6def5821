package dev.berth.api.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client reads of a failure; it branches on the code. */
public record ErrorBody(Failure error) {

    /** {@code details} depend on the code and are null where the message says it all. */
    public record Failure(
            String code, String message, @Nullable ErrorDetails details) {}

    public static ErrorBody of(Refusal refusal) {
        return of(refusal.code(), refusal.message());
    }

    static ErrorBody of(String code, String message) {
        return new ErrorBody(new Failure(code, message, null));
    }

    static ErrorBody invalid(String field, String reason) {
        var details = new ErrorDetails.InvalidFields(List.of(new ErrorDetails.InvalidField(field, List.of(reason))));
        return new ErrorBody(
                new Failure("invalid_input", "invalid input in field '%s': %s".formatted(field, reason), details));
    }
}

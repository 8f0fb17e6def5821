package dev.berth.model.id;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names one request of a customer in the logs of all services, and the operation that it started. */
public record CorrelationId(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public CorrelationId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a correlation id must have 1 to 64 letters, digits, '.', '_' or '-'");
        }
    }

    /** Empty when the text is none: it may come from a stranger and end up in a log. */
    public static Optional<CorrelationId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CorrelationId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.berth.control.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One item of a section of the catalogue; its getters name file, item, field, value and what would be right. */
record CatalogueItem(String place, JsonNode node) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    /** Something is wrong with one item. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    void allowOnly(String... fields) {
        var known = Set.of(fields);
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new Wrong("%s: %s is no field of it; there are %s".formatted(place, field, new TreeSet<>(known)));
            }
        });
    }

    String text(String field) {
        var value = node.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw wrong(field, "must be a text");
        }
        return value.asText();
    }

    /** As {@link #text}, but the field may be left out or empty. */
    String textOrNone(String field) {
        return node.hasNonNull(field) && !node.path(field).asText().isEmpty() ? text(field) : "";
    }

    String name() {
        String name = text("name");
        if (!NAME.matcher(name).matches()) {
            throw wrong("name", "must be 1 to 63 lower-case letters, digits, '.', '_' or '-', a letter or digit first");
        }
        return name;
    }

    long whole(String field) {
        var value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 1) {
            throw wrong(field, "must be a whole number of at least 1");
        }
        return value.asLong();
    }

    double number(String field) {
        var value = node.path(field);
        if (!value.isNumber()) {
            throw wrong(field, "must be a number");
        }
        return value.asDouble();
    }

    String oneOf(String field, String... choices) {
        String value = text(field);
        for (String choice : choices) {
            if (choice.equals(value)) {
                return value;
            }
        }
        throw wrong(field, "must be one of " + String.join(", ", choices));
    }

    /** A text that {@code parse} understands. */
    <T> T parsed(String field, Function<String, T> parse) {
        String value = text(field);
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException refused) {
            throw new Wrong("%s: %s is wrong: %s".formatted(place, field, refused.getMessage()));
        }
    }

    /** What the record's own checks refuse is wrong with the item as a whole. */
    <T> T checked(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw new Wrong("%s: %s".formatted(place, refused.getMessage()));
        }
    }

    private Wrong wrong(String field, String right) {
        var value = node.path(field);
        String given = value.isMissingNode() || value.isNull() ? "missing" : value.toString();
        return new Wrong("%s: %s is %s; it %s".formatted(place, field, given, right));
    }
}

package dev.berth.billing.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One block of the catalogue file that knows where it stands, so that every complaint names file, item, field and value. */
record CatalogueItem(String place, Map<?, ?> fields) {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,10})?");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,15}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    String id() {
        return text("id", ID, "a whole number of at least 1, with at most 16 digits");
    }

    String name() {
        return text("name", NAME, "1 to 63 lower-case letters, digits, '.', '_' or '-', a letter or digit first");
    }

    String decimal(String field) {
        return text(field, DECIMAL, "a decimal number of at least 0 with at most ten decimals, such as \"0.0060\"");
    }

    String text(String field, Pattern pattern, String right) {
        if (fields.get(field) instanceof String text && pattern.matcher(text).matches()) {
            return text;
        }
        throw wrong(field, right);
    }

    CatalogueItem block(String field) {
        if (fields.get(field) instanceof Map<?, ?> block) {
            return new CatalogueItem(place + ", " + field, block);
        }
        throw wrong(field, "a block of fields");
    }

    /** The entries of a list, each placed by its number and, where it has one, its name. */
    List<CatalogueItem> items(String field) {
        if (!(fields.get(field) instanceof List<?> list) || list.isEmpty()) {
            throw wrong(field, "a list of at least one entry");
        }
        List<CatalogueItem> items = new ArrayList<>();
        for (Object entry : list) {
            var number = "%s, %s entry %d".formatted(place, field, items.size() + 1);
            if (!(entry instanceof Map<?, ?> block)) {
                throw new InvalidCatalogue("%s is %s, but must be a block of fields".formatted(number, shown(entry)));
            }
            var name = block.get("name") instanceof String text ? " (" + shown(text) + ")" : "";
            items.add(new CatalogueItem(number + name, block));
        }
        return items;
    }

    InvalidCatalogue wrong(String field, String right) {
        var value = fields.get(field);
        return new InvalidCatalogue(
                value == null
                        ? "%s: %s is missing; it must be %s".formatted(place, field, right)
                        : "%s: %s is %s, but must be %s".formatted(place, field, shown(value), right));
    }

    private static String shown(@Nullable Object value) {
        var text = String.valueOf(value);
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
    }
}

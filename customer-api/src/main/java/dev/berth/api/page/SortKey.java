package dev.berth.api.page;

import dev.berth.model.problem.Problem;
import java.util.List;
import java.util.Set;

/** One key by which a list is sorted, such as {@code name:desc}. */
public record SortKey(String field, boolean descending) {
    public static final SortKey ID = new SortKey("id", false);

    static List<SortKey> parse(List<String> texts, Set<String> allowed) {
        return texts.stream().map(text -> parse(text, allowed)).toList();
    }

    private static SortKey parse(String text, Set<String> allowed) {
        String[] parts = text.split(":", -1);
        boolean direction =
                parts.length == 1 || (parts.length == 2 && Set.of("asc", "desc").contains(parts[1]));
        if (!direction || !allowed.contains(parts[0])) {
            String fields = String.join(", ", allowed.stream().sorted().toList());
            throw new Problem.Invalid(
                            "sort",
                            "\"%s\" must be one of %s, with :asc or :desc behind if you like".formatted(text, fields))
                    .asException();
        }
        return new SortKey(parts[0], parts.length == 2 && parts[1].equals("desc"));
    }

    @Override
    public String toString() {
        return field + (descending ? ":desc" : ":asc");
    }
}

package dev.berth.control.listing;

import dev.berth.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads {@code name}, {@code name:asc}, {@code name:desc} … into the words of an order; they are fixed ones only. */
public final class Sorting {

    private Sorting() {}

    /** What is sorted by for each field; in the end by {@code tie}, which is unique, so that pages never overlap. */
    public static String clause(List<String> sort, Map<String, String> fields, String tie) {
        List<String> parts = new ArrayList<>();
        for (String each : sort) {
            String[] words = each.split(":", -1);
            String column = fields.get(words[0]);
            String direction = words.length == 1 ? "asc" : words[1];
            boolean known = words.length <= 2 && List.of("asc", "desc").contains(direction);
            if (column == null || !known) {
                String sortable = String.join(", ", new TreeSet<>(fields.keySet()));
                throw new Problem.Invalid(
                                "sort",
                                "\"%s\" must be one of %s, with :asc or :desc behind if you like"
                                        .formatted(each, sortable))
                        .asException();
            }
            parts.add(column + " " + direction);
        }
        parts.add(tie);
        return String.join(", ", parts);
    }
}

package dev.berth.control.host;

import dev.berth.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** In which order hosts are listed; its SQL is made of fixed words only. */
public record HostOrder(String sql) {
    private static final Map<String, String> COLUMNS = Map.of("id", "id", "name", "name", "created", "created");

    /** Reads {@code name}, {@code name:asc}, {@code name:desc} …; by id in the end, so that pages never overlap. */
    public static HostOrder parse(List<String> sort) {
        List<String> parts = new ArrayList<>();
        for (String each : sort) {
            String[] words = each.split(":", 2);
            String column = COLUMNS.get(words[0]);
            String direction = words.length == 1 ? "asc" : words[1];
            if (column == null || !(direction.equals("asc") || direction.equals("desc"))) {
                throw new Problem.Invalid(
                                "sort",
                                "\"%s\" must be id, name or created, with :asc or :desc if wanted".formatted(each))
                        .asException();
            }
            parts.add(column + " " + direction);
        }
        parts.add("id asc");
        return new HostOrder(String.join(", ", parts));
    }
}

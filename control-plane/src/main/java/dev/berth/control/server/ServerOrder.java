package dev.berth.control.server;

import dev.berth.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** In which order servers are listed; it is made of fixed words only. */
public record ServerOrder(String clause) {
    private static final Map<String, String> FIELDS = Map.of("id", "s.id", "name", "s.name", "created", "s.created");

    /** Reads {@code name}, {@code name:asc}, {@code name:desc} …; by id in the end, so that pages never overlap. */
    public static ServerOrder parse(List<String> sort) {
        var parts = new ArrayList<String>();
        for (String each : sort) {
            String[] words = each.split(":", 2);
            String field = FIELDS.get(words[0]);
            String direction = words.length == 1 ? "asc" : words[1];
            if (field == null || !List.of("asc", "desc").contains(direction)) {
                throw new Problem.Invalid(
                                "sort",
                                "\"%s\" must be id, name or created, with :asc or :desc if wanted".formatted(each))
                        .asException();
            }
            parts.add(field + " " + direction);
        }
        parts.add("s.id");
        return new ServerOrder(String.join(", ", parts));
    }
}

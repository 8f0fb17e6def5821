package dev.berth.control.migration;

import dev.berth.control.listing.Sorting;
import java.util.List;
import java.util.Map;

/** In which order moves {@code m} are listed; it is made of fixed words only. The newest first, unless told otherwise. */
public record MoveOrder(String clause) {
    private static final Map<String, String> FIELDS = Map.of("id", "m.id", "started", "m.started");

    public static MoveOrder parse(List<String> sort) {
        return new MoveOrder(sort.isEmpty() ? "m.id desc" : Sorting.clause(sort, FIELDS, "m.id"));
    }
}

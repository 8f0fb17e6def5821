package dev.berth.control.server;

import dev.berth.control.listing.Sorting;
import java.util.List;
import java.util.Map;

/** In which order servers are listed; it is made of fixed words only. */
public record ServerOrder(String clause) {
    private static final Map<String, String> FIELDS = Map.of("id", "s.id", "name", "s.name", "created", "s.created");

    /** By id in the end. */
    public static ServerOrder parse(List<String> sort) {
        return new ServerOrder(Sorting.clause(sort, FIELDS, "s.id"));
    }
}

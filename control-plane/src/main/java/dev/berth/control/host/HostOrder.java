package dev.berth.control.host;

import dev.berth.control.listing.Sorting;
import java.util.List;
import java.util.Map;

/** In which order hosts are listed; its SQL is made of fixed words only. */
public record HostOrder(String sql) {
    private static final Map<String, String> COLUMNS = Map.of("id", "id", "name", "name", "created", "created");

    /** By id in the end. */
    public static HostOrder parse(List<String> sort) {
        return new HostOrder(Sorting.clause(sort, COLUMNS, "id asc"));
    }
}

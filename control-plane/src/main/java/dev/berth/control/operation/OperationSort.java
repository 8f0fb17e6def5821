package dev.berth.control.operation;

import dev.berth.control.listing.Sorting;
import java.util.List;
import java.util.Map;

/** In which order operations {@code o} are listed; it is made of fixed words only. By id in the end. */
public record OperationSort(String clause) {
    /** As their owners read it. */
    private static final String STATUS = """
            case when o.state in ('failed', 'stuck') then 'error' when o.state = 'succeeded' then 'success'
            else 'running' end""";

    private static final Map<String, String> FIELDS = Map.of(
            "id", "o.id",
            "command", "o.command",
            "status", STATUS,
            "started", "o.created",
            "finished", "o.finished");

    public static OperationSort parse(List<String> sort) {
        return new OperationSort(Sorting.clause(sort, FIELDS, "o.id"));
    }
}

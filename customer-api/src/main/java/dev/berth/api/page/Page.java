package dev.berth.api.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A page cut from a whole list that is held in memory: the catalogue, or the few keys of a project. */
public record Page<T>(List<T> items, Meta meta) {

    public Page {
        items = List.copyOf(items);
    }

    /** Sorts by the request's keys (the list's own order breaks ties), then cuts. */
    public static <T> Page<T> cut(List<T> all, PageRequest request, Map<String, Comparator<T>> orders) {
        List<T> sorted = request.sort().stream()
                .map(key -> order(key, orders))
                .reduce(Comparator::thenComparing)
                .map(order -> all.stream().sorted(order).toList())
                .orElse(all);
        List<T> items =
                sorted.stream().skip(request.offset()).limit(request.perPage()).toList();
        return new Page<>(items, Meta.of(request, all.size()));
    }

    public static <T> Page<T> cut(List<T> all, PageRequest request) {
        return cut(all, request, Map.of());
    }

    private static <T> Comparator<T> order(SortKey key, Map<String, Comparator<T>> orders) {
        Comparator<T> order = orders.get(key.field());
        if (order == null) {
            throw new IllegalStateException("no order for the sort field " + key.field());
        }
        return key.descending() ? order.reversed() : order;
    }
}

package dev.berth.api.page;

import dev.berth.contracts.control.v1.Paging;
import dev.berth.model.problem.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for, checked. */
public record PageRequest(int page, int perPage, List<SortKey> sort) {
    public static final int DEFAULT_PER_PAGE = 25;
    public static final int MAX_PER_PAGE = 50;

    public PageRequest {
        sort = List.copyOf(sort);
    }

    /** For a list that can be sorted by the given fields. */
    public static PageRequest of(ListQuery query, Set<String> sortable) {
        return new PageRequest(
                number("page", query.page, 1, Integer.MAX_VALUE),
                number("per_page", query.perPage, DEFAULT_PER_PAGE, MAX_PER_PAGE),
                SortKey.parse(query.sort, sortable));
    }

    /** For a list in which nothing sorts; a sort that is asked for all the same is ignored, as clients expect. */
    public static PageRequest unsorted(ListQuery query) {
        return new PageRequest(
                number("page", query.page, 1, Integer.MAX_VALUE),
                number("per_page", query.perPage, DEFAULT_PER_PAGE, MAX_PER_PAGE),
                List.of());
    }

    public PageRequest withPerPage(int size) {
        return new PageRequest(page, size, sort);
    }

    public Paging onTheWire() {
        return Paging.newBuilder()
                .setPage(page)
                .setPerPage(perPage)
                .addAllSort(sort.stream().map(SortKey::toString).toList())
                .build();
    }

    public long offset() {
        return (page - 1L) * perPage;
    }

    private static int number(String name, @Nullable String text, int byDefault, int max) {
        if (text == null || text.isEmpty()) {
            return byDefault;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= max) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number out of range.
        }
        throw new Problem.Invalid(name, "\"%s\" must be a number between 1 and %d".formatted(text, max)).asException();
    }
}

package dev.berth.api.page;

import org.jspecify.annotations.Nullable;

/** What a list tells about itself beside its entries. */
public record Meta(Pagination pagination) {

    /** Clients follow {@code nextPage} until it is null. */
    public record Pagination(
            int page,
            int perPage,
            @Nullable Integer previousPage,
            @Nullable Integer nextPage,
            @Nullable Integer lastPage,
            @Nullable Long totalEntries) {}

    public static Meta of(PageRequest request, long total) {
        int last = (int) Math.max(1, Math.ceilDiv(total, (long) request.perPage()));
        int page = request.page();
        Integer previous = page > 1 ? Integer.valueOf(Math.min(page - 1, last)) : null;
        Integer next = page < last ? Integer.valueOf(page + 1) : null;
        return new Meta(new Pagination(page, request.perPage(), previous, next, last, total));
    }
}

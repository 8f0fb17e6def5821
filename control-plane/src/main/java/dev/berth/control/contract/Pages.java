package dev.berth.control.contract;

import dev.berth.contracts.control.v1.Paging;
import dev.berth.model.problem.Problem;

/** Which page is asked for: from 1, with 1 to 50 entries; 25 when nothing is said. */
record Pages(int page, int perPage) {
    private static final int MOST = 50;
    private static final int USUAL = 25;

    static Pages of(Paging paging) {
        int page = paging.getPage() == 0 ? 1 : paging.getPage();
        int perPage = paging.getPerPage() == 0 ? USUAL : paging.getPerPage();
        // Both come as unsigned numbers, so one that is too large may look negative; a product must not overflow
        // either.
        if (page < 1 || page > 1_000_000) {
            throw invalid("page", Integer.toUnsignedString(page), "between 1 and 1000000");
        }
        if (perPage < 1 || perPage > MOST) {
            throw invalid("per_page", Integer.toUnsignedString(perPage), "between 1 and " + MOST);
        }
        return new Pages(page, perPage);
    }

    private static RuntimeException invalid(String field, String value, String right) {
        return new Problem.Invalid(field, "%s must be %s".formatted(value, right)).asException();
    }
}

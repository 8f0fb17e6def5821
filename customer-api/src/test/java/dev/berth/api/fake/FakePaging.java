package dev.berth.api.fake;

import dev.berth.contracts.control.v1.Paging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cuts a page; of all sorts it knows only the order of ids, either way. */
final class FakePaging {

    private FakePaging() {}

    static <T> List<T> cut(List<T> all, Paging paging) {
        List<T> sorted = new ArrayList<>(all);
        if (paging.getSortList().contains("id:desc")) {
            Collections.reverse(sorted);
        }
        return sorted.stream()
                .skip((paging.getPage() - 1L) * paging.getPerPage())
                .limit(paging.getPerPage())
                .toList();
    }
}

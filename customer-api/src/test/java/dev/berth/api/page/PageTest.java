package dev.berth.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.api.page.Meta.Pagination;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final List<String> FIVE = List.of("b", "a", "d", "e", "c");

    @Test
    void cutsAMiddlePageAndTellsTheWayOn() {
        // When
        var page = Page.cut(FIVE, new PageRequest(2, 2, List.of()));

        // Then
        assertThat(page.items()).containsExactly("d", "e");
        assertThat(page.meta().pagination()).isEqualTo(new Pagination(2, 2, 1, 3, 3, 5L));
    }

    @Test
    void theLastPageHasNoNext() {
        // When
        var page = Page.cut(FIVE, new PageRequest(3, 2, List.of()));

        // Then
        assertThat(page.items()).containsExactly("c");
        assertThat(page.meta().pagination()).isEqualTo(new Pagination(3, 2, 2, null, 3, 5L));
    }

    @Test
    void anEmptyListHasOnePage() {
        // When
        var page = Page.cut(List.<String>of(), new PageRequest(1, 25, List.of()));

        // Then
        assertThat(page.meta().pagination()).isEqualTo(new Pagination(1, 25, null, null, 1, 0L));
    }

    @Test
    void pastTheEndTheWayBackLeadsToTheLastPage() {
        // When
        var page = Page.cut(FIVE, new PageRequest(Integer.MAX_VALUE, 50, List.of()));

        // Then
        assertThat(page.items()).isEmpty();
        assertThat(page.meta().pagination()).isEqualTo(new Pagination(Integer.MAX_VALUE, 50, 1, null, 1, 5L));
    }

    @Test
    void sortsBeforeItCuts() {
        // Given
        var request = new PageRequest(1, 2, List.of(new SortKey("letter", true)));

        // When
        var page = Page.cut(FIVE, request, Map.of("letter", Comparator.<String>naturalOrder()));

        // Then
        assertThat(page.items()).containsExactly("e", "d");
    }
}

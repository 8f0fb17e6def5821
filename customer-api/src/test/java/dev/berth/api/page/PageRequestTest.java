package dev.berth.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.problem.ProblemException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @Test
    void takesTheFirst25ByDefault() {
        // When
        var request = PageRequest.of(new ListQuery(), Set.of("id"));

        // Then
        assertThat(request).isEqualTo(new PageRequest(1, 25, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"page,0", "page,-1", "page,two", "page,99999999999", "per_page,0", "per_page,51", "per_page,1.5"})
    void refusesANumberOutOfRangeByTheNameOfItsParameter(String name, String value) {
        // Given
        var query = new ListQuery();
        query.page = name.equals("page") ? value : null;
        query.perPage = name.equals("per_page") ? value : null;

        // When
        var refused = assertThatThrownBy(() -> PageRequest.unsorted(query));

        // Then
        refused.isInstanceOf(ProblemException.class).hasMessageContaining(name).hasMessageContaining(value);
    }

    @Test
    void readsSeveralSortKeys() {
        // Given
        var query = new ListQuery();
        query.sort = List.of("name:desc", "id");

        // When
        var request = PageRequest.of(query, Set.of("id", "name"));

        // Then
        assertThat(request.onTheWire().getSortList()).containsExactly("name:desc", "id:asc");
    }

    @ParameterizedTest
    @CsvSource({"colour", "name:up", "name:asc:asc", "''"})
    void refusesASortThatTheListDoesNotKnow(String sort) {
        // Given
        var query = new ListQuery();
        query.sort = List.of(sort);

        // When
        var refused = assertThatThrownBy(() -> PageRequest.of(query, Set.of("id", "name")));

        // Then
        refused.isInstanceOf(ProblemException.class).hasMessageContaining("must be one of id, name");
    }

    @Test
    void ignoresAnySortWhereNothingSorts() {
        // Given
        var query = new ListQuery();
        query.sort = List.of("colour:up");

        // When
        var request = PageRequest.unsorted(query);

        // Then
        assertThat(request.sort()).isEmpty();
    }
}

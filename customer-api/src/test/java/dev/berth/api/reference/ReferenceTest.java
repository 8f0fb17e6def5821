package dev.berth.api.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final Thing ONE = new Thing(1, "one");
    private static final Thing CALLED_ONE = new Thing(2, "1");
    private static final Thing CALLED_SEVEN = new Thing(3, "7");
    private static final List<Thing> THINGS = List.of(ONE, CALLED_ONE, CALLED_SEVEN);

    private record Thing(long id, String name) {}

    @Test
    void findsByIdByNameAndByIdAsText() {
        // When
        var found = List.of(find(1), find("one"), find("1"), find(1L));

        // Then
        assertThat(found).containsOnly(Optional.of(ONE));
    }

    @Test
    void takesANumberForANameOnlyWhenNoIdIsMeant() {
        // When
        var found = find("7");

        // Then
        assertThat(found).contains(CALLED_SEVEN);
    }

    @Test
    void findsNothingForAStranger() {
        // When
        var found = find("two");

        // Then
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesAnEmptyName(String name) {
        // When
        var refused = assertThatThrownBy(() -> Reference.of(name));

        // Then
        refused.hasMessage("must be an id or a name");
    }

    @Test
    void refusesWhatIsNeitherNumberNorText() {
        // When
        var refused = assertThatThrownBy(() -> Reference.of(true));

        // Then
        refused.hasMessage("must be an id or a name");
    }

    private static Optional<Thing> find(Object value) {
        return Reference.of(value).in(THINGS, Thing::id, Thing::name);
    }
}

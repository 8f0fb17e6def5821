package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RightLocationTest {

    @Test
    void refusesAnotherLocation() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 location=2 cpu=4 memory=8GiB
                place memory=1GiB location=1
                """);

        // When
        var refusal = new RightLocation().refusal(candidate);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("location: host h1 is in location 2, not 1");
    }

    @Test
    void allowsTheLocationAskedFor() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 location=2 cpu=4 memory=8GiB
                place memory=1GiB location=2
                """);

        // When
        var refusal = new RightLocation().refusal(candidate);

        // Then
        assertThat(refusal).isEmpty();
    }
}

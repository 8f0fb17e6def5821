package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RightPoolTest {

    @Test
    void refusesAnotherPool() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 pool=arm cpu=4 memory=8GiB
                place memory=1GiB pool=x86
                """);

        // When
        var refusal = new RightPool().refusal(candidate);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("pool: host h1 is in pool arm, not x86");
    }

    @Test
    void allowsThePoolAskedFor() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 pool=x86 cpu=4 memory=8GiB
                place memory=1GiB pool=x86
                """);

        // When
        var refusal = new RightPool().refusal(candidate);

        // Then
        assertThat(refusal).isEmpty();
    }

    @Test
    void allowsAnyPoolWhenNoneIsAskedFor() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 pool=arm cpu=4 memory=8GiB
                place memory=1GiB
                """);

        // When
        var refusal = new RightPool().refusal(candidate);

        // Then
        assertThat(refusal).isEmpty();
    }
}

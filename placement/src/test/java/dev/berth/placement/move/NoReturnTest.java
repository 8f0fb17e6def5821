package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class NoReturnTest {

    @Test
    void refusesTheWayBack() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB moved-from=2 moved=30m
                """);

        // When
        var refusal = new NoReturn().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("no-return: server 11 came from host2 only 30 min ago");
    }

    @Test
    void allowsTheWayBackAfterLong() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB moved-from=2 moved=1h
                """);

        // When
        var refusal = new NoReturn().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }

    @Test
    void allowsTheWayElsewhere() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                host id=3 name=host3 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB moved-from=3 moved=30m
                """);

        // When
        var refusal = new NoReturn().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}

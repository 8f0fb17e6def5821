package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class FreshPressureTest {

    @Test
    void refusesOldFiguresOfTheSource() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB age=31s
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new FreshPressure().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("stale-pressure: the figures of host1 are older than 30 s");
    }

    @Test
    void refusesOldFiguresOfTheTarget() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB age=31s
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new FreshPressure().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("stale-pressure: the figures of host2 are older than 30 s");
    }

    @Test
    void refusesASilentSource() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB state=unreachable
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new FreshPressure().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("unreachable: host1 is unreachable");
    }

    @Test
    void allowsACordonedSource() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB state=cordoned
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new FreshPressure().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }

    @Test
    void allowsFreshFigures() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB age=30s
                host id=2 name=host2 cpu=1 memory=1GiB age=30s
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new FreshPressure().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}

package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class TargetFitTest {

    @Test
    void refusesATargetWithoutRoom() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                guest server=12 host=2 memory=960MiB
                """);

        // When
        var refusal = new TargetFit().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("memory: memory 128 MiB exceeds free 64 MiB on host host2");
    }

    @Test
    void refusesATargetInAnotherPool() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB pool=other
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new TargetFit().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("pool: host host2 is in pool other, not main");
    }

    @Test
    void refusesATargetInAnotherLocation() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB location=2
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new TargetFit().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("location: host host2 is in location 2, not 1");
    }

    @Test
    void allowsATargetWithRoom() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new TargetFit().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}

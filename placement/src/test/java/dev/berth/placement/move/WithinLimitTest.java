package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class WithinLimitTest {

    @Test
    void refusesATargetThatWouldBeTooBusy() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB cpu-use=0.8
                guest server=12 host=2 memory=128MiB cpu-use=0.5
                """);

        // When
        var refusal = new WithinLimit().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("limit: host2 would end at CPU demand 130 %, above 125 %");
    }

    @Test
    void refusesATargetThatWouldRunOutOfMemory() {
        // Given
        var move = TrialMoves.of("""
                policy memory-overcommit=2
                host id=1 name=host1 cpu=1 memory=1GiB memory-used=768MiB
                host id=2 name=host2 cpu=1 memory=1GiB memory-used=768MiB
                guest server=11 host=1 memory=1GiB
                guest server=12 host=2 memory=1GiB
                """);

        // When
        var refusal = new WithinLimit().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("limit: host2 would end at memory 150 %, above 100 %");
    }

    @Test
    void doesNotAskASourceThatStaysVeryBusy() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB cpu-use=4
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB cpu-use=0.8
                """);

        // When
        var refusal = new WithinLimit().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}

package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class WorthItsCostTest {

    @Test
    void refusesAMoveThatOnlyShiftsTheOverload() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB cpu-use=0.9
                """);

        // When
        var refusal = new WorthItsCost().refusal(move);

        // Then
        assertThat(refusal)
                .map(Refusal::toString)
                .hasValue("no-gain: server 11 to host2 removes 0.00 cores of overload and costs 0.10 cores");
    }

    @Test
    void refusesAGainThatIsLessThanTheCost() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB cpu-use=0.4
                guest server=12 host=1 memory=128MiB cpu-use=0.4
                """);

        // When
        var refusal = new WorthItsCost().refusal(move);

        // Then
        assertThat(refusal)
                .map(Refusal::toString)
                .hasValue("no-gain: server 11 to host2 removes 0.10 cores of overload and costs 0.10 cores");
    }

    @Test
    void allowsAGainAboveTheCost() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB cpu-use=0.5
                guest server=12 host=1 memory=128MiB cpu-use=0.5
                """);

        // When
        var refusal = new WorthItsCost().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}

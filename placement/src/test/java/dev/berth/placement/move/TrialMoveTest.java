package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrialMoveTest {

    @Test
    void saysWhatBothHostsLookLikeBeforeAndAfter() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=0.8 memory=512MiB pressure=50% cpu-use=0.8 memory-used=256MiB
                host id=2 name=host2 cpu=0.8 memory=512MiB pressure=2% cpu-use=0.05 memory-used=128MiB
                guest server=11 host=1 memory=128MiB disk=64MiB cpu-use=0.4
                guest server=12 host=1 memory=128MiB cpu-use=0.4
                guest server=13 host=2 memory=128MiB cpu-use=0.02
                """);

        // When
        var proposed = move.proposed();

        // Then
        assertThat(proposed.reason().words())
                .isEqualTo(
                        "host1 is too busy: server 11 to host2 removes 0.51 cores of overload at a cost of 0.10 cores; "
                                + "host1 pressure 50 % → 0 %, CPU demand 200 % → 100 %, memory 50 % → 25 %; "
                                + "host2 pressure 2 % → 6 %, CPU demand 6 % → 106 %, memory 25 % → 50 %");
        assertThat(proposed.predictedGain()).isGreaterThan(proposed.cost());
        assertThat(proposed.score()).hasToString("0.41 (relief 0.80, burden -0.29, interruption -0.10, copying -0.00)");
        assertThat(proposed.score().total())
                .isEqualTo(proposed.predictedGain().cores() - proposed.cost().cores(), within(1e-9));
    }

    @Test
    void countsAShareOfMemoryLikeTheSameShareOfCores() {
        // Given
        var move = TrialMoves.of("""
                policy memory-overcommit=2
                host id=1 name=host1 cpu=4 memory=4GiB memory-used=5GiB
                host id=2 name=host2 cpu=4 memory=4GiB
                guest server=11 host=1 memory=1GiB
                guest server=12 host=1 memory=4GiB
                """);

        // When
        var gain = move.gain();

        // Then
        assertThat(gain).hasToString("1.00 cores");
    }
}

package dev.berth.placement.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PolicyTest {

    @Test
    void sellsFourVcpusACoreAndNoMoreMemoryThanThereIs() {
        // Given
        var overcommit = Policy.standard().overcommit();

        // When
        var vcpus = overcommit.promisable(CpuAmount.ofCores(2));
        var memory = overcommit.promisable(DataSize.ofGibibytes(8));

        // Then
        assertThat(vcpus).isEqualTo(CpuAmount.ofCores(8));
        assertThat(memory).isEqualTo(DataSize.ofGibibytes(8));
        assertThat(overcommit.expectedUse(vcpus)).isEqualTo(CpuAmount.ofCores(2));
    }

    @Test
    void movesFewGuestsAndSeldom() {
        // Given / When
        var moves = Policy.standard().moves();

        // Then
        assertThat(moves.atOnce()).isEqualTo(2);
        assertThat(moves.atOncePerHost()).isEqualTo(1);
        assertThat(moves.guestCoolDown()).isEqualTo(Duration.ofMinutes(10));
        assertThat(moves.hostCoolDown()).isEqualTo(Duration.ofMinutes(1));
        assertThat(moves.noReturn()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void refusesALimitBelowTheTarget() {
        // Given
        var heat = HeatPolicy.standard();
        var low = new Utilisation(Ratio.ofPercent(50), Ratio.ONE);

        // When / Then
        assertThatThrownBy(() ->
                        new HeatPolicy(heat.hot(), heat.cool(), heat.hotFor(), heat.staleAfter(), heat.target(), low))
                .hasMessageContaining("must not be below target");
    }

    @Test
    void refusesABudgetOfNoMoves() {
        assertThatThrownBy(() -> new MovePolicy(
                        0,
                        1,
                        1,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        CostPolicy.standard(),
                        MoveWindows.ALWAYS))
                .hasMessage("moves at once (0) must be at least 1");
    }
}

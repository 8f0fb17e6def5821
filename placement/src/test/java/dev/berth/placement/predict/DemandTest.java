package dev.berth.placement.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import org.junit.jupiter.api.Test;

class DemandTest {

    @Test
    void deviationsAddUpOnlyAsTheRootOfTheirSquares() {
        // Given
        var one = new Demand(CpuAmount.ofCores(1), CpuAmount.ofCores(3));
        var other = new Demand(CpuAmount.ofCores(2), CpuAmount.ofCores(4));

        // When
        var together = one.plus(other);

        // Then
        assertThat(together).isEqualTo(new Demand(CpuAmount.ofCores(3), CpuAmount.ofCores(5)));
    }

    @Test
    void theRoomItNeedsIsItsMeanAndSoManyDeviations() {
        // Given
        var demand = new Demand(CpuAmount.ofCores(1), CpuAmount.ofCores(0.5));

        // When
        var room = demand.room(new Ratio(2));

        // Then
        assertThat(room).isEqualTo(CpuAmount.ofCores(2));
    }
}

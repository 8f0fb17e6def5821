package dev.berth.placement.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.model.id.ServerId;
import dev.berth.placement.policy.CostPolicy;
import dev.berth.placement.replay.FleetReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationCostTest {

    /** The standard copies 100 MiB/s with half a core, spread over 600 s, and takes 0.1 for the interruption. */
    @ParameterizedTest
    @CsvSource({
        "memory=600MiB, 0.105",
        "memory=600MiB disk=5400MiB, 0.15",
        "memory=600MiB dirty=600MiB, 0.11",
        "memory=600MiB cpu-use=0.5 vcpus=1, 0.1075",
        "memory=600MiB cpu-use=0.5 vcpus=1 dirty=0B, 0.105",
    })
    void growsWithWhatIsCopied(String guest, double cores) {
        // Given
        var fleet = FleetReader.read("host id=1 name=h1 cpu=4 memory=8GiB\nguest server=1 host=1 " + guest)
                .fleet();

        // When
        var cost = MigrationCost.of(fleet.guest(new ServerId(1)).orElseThrow(), CostPolicy.standard());

        // Then
        assertThat(cost.cores()).isEqualTo(cores, within(1e-9));
    }
}

package dev.berth.placement.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.model.id.ServerId;
import dev.berth.placement.replay.FleetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {

    @ParameterizedTest
    @CsvSource({
        "0%, 0.4, 1, 0.4", // nobody waits: it wants what it uses
        "50%, 0.4, 1, 0.8",
        "60%, 0.5, 1, 1.0", // at most its vCPUs
        "60%, 1.6, 8, 2.0", // at most the host
        "100%, 0.1, 1, 1.0",
        "100%, 0, 1, 0", // who uses nothing is not held back
    })
    void raisesWhatContentionHidesOfCpu(String pressure, String use, int vcpus, double cores) {
        // Given
        var fleet = FleetReader.read("""
                        host id=1 name=h1 cpu=2 memory=8GiB pressure=%s
                        guest server=1 host=1 vcpus=%d memory=1GiB cpu-use=%s
                        """.formatted(pressure, vcpus, use)).fleet();

        // When
        var demand = fleet.demand(new ServerId(1));

        // Then
        assertThat(demand.cpu().cores()).isEqualTo(cores, within(1e-9));
    }

    @Test
    void sharesTheUsedMemoryOutBySizeUpToAllOfIt() {
        // Given
        var fleet = FleetReader.read("""
                        host id=1 name=h1 cpu=2 memory=8GiB memory-used=2GiB
                        host id=2 name=h2 cpu=2 memory=8GiB memory-used=7GiB
                        guest server=1 host=1 memory=1GiB
                        guest server=2 host=1 memory=3GiB
                        guest server=3 host=2 memory=2GiB
                        """).fleet();

        // When
        var memory = fleet.guests().stream()
                .map(guest -> fleet.demand(guest.server()).memory().toString());

        // Then
        assertThat(memory).containsExactly("512 MiB", "1536 MiB", "2 GiB");
    }
}

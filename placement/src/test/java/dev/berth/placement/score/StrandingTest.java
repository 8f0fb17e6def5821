package dev.berth.placement.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.placement.fit.Candidates;
import org.junit.jupiter.api.Test;

class StrandingTest {
    /** The mean guest has 2 GiB beside each vCPU, and CPU is the scarcer. */
    private static final String FLEET = """
            policy cpu-overcommit=1
            host id=1 name=short-of-memory cpu=8 memory=16GiB
            host id=2 name=even cpu=8 memory=32GiB
            guest server=1 host=1 vcpus=2 memory=10GiB
            guest server=2 host=2 vcpus=6 memory=6GiB
            place vcpus=2 memory=4GiB
            """;

    @Test
    void countsCoresThatTheTypicalGuestCouldNotUse() {
        // Given
        var candidate = Candidates.on(1, FLEET);

        // When
        double points = new Stranding().points(candidate);

        // Then
        // 4 cores and 2 GiB would be left: one typical core can be used, three of eight are stranded.
        assertThat(points).isEqualTo(-3.0 / 8, within(1e-9));
    }

    @Test
    void hasNothingAgainstAHostWhereEachFreeCoreHasItsMemory() {
        // Given
        var candidate = Candidates.on(2, FLEET);

        // When
        double points = new Stranding().points(candidate);

        // Then
        assertThat(points).isZero();
    }
}

package dev.berth.bench.planetlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HostStepTest {
    private final Tally tally = new Tally();

    @Test
    void anUnusedHostDrawsNothing() {
        // Given
        var host = new HostStep(HostType.A);

        // When
        host.count(tally, false);

        // Then
        assertThat(tally.joules).isZero();
        assertThat(tally.activeSeconds).isZero();
    }

    @Test
    void aHostAtHalfLoadDrawsWhatItsCurveSays() {
        // Given
        var host = new HostStep(HostType.B);
        host.stays(HostType.B.mips / 2);

        // When
        host.count(tally, false);

        // Then
        assertThat(tally.joules).isCloseTo(116 * 300, within(1e-6));
        assertThat(tally.violatedSeconds).isZero();
    }

    @Test
    void aHostIsOffAsSoonAsItsLastGuestHasLeft() {
        // Given
        var host = new HostStep(HostType.A);
        host.leaves(0, 10);
        host.leaves(0, 28);

        // When
        host.count(tally, false);

        // Then
        assertThat(tally.joules).isCloseTo(86 * 28, within(1e-6));
        assertThat(tally.activeSeconds).isEqualTo(28);
    }

    @Test
    void moreDemandThanThereIsViolatesUntilItHasLeft() {
        // Given
        var host = new HostStep(HostType.A);
        host.stays(3000);
        host.leaves(1000, 20);

        // When
        host.count(tally, false);

        // Then
        assertThat(tally.violatedSeconds).isEqualTo(20);
    }

    @Test
    void receivingViolatesOnlyWhereItIsTheHabit() {
        // Given
        var host = new HostStep(HostType.A);
        host.stays(100);
        host.arrives(100, 14);
        var other = new HostStep(HostType.A);
        other.stays(100);
        other.arrives(100, 14);

        // When
        host.count(tally, false);
        double honest = tally.violatedSeconds;
        other.count(tally, true);

        // Then
        assertThat(honest).isZero();
        assertThat(tally.violatedSeconds).isEqualTo(14);
    }

    @Test
    void aHostThatIsWokenToReceiveDrawsFromTheStart() {
        // Given
        var host = new HostStep(HostType.A);
        host.arrives(0, 100);

        // When
        host.count(tally, false);

        // Then
        assertThat(tally.joules).isCloseTo(86 * 300, within(1e-6));
        assertThat(tally.activeSeconds).isEqualTo(200);
    }
}

package dev.berth.agent.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.agent.guest.GuestUse;
import dev.berth.agent.guest.GuestUse.Counter;
import dev.berth.agent.pressure.PressureSampler.Sample;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PressureSamplerTest {
    private static final ServerId SERVER = new ServerId(5);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void turnsProcessorTimeIntoCores() {
        // Given
        var first = PressureSampler.next(Sample.NONE, START, List.of(use(1_000_000_000L, 0)));

        // When
        var second = PressureSampler.next(first, START.plusSeconds(2), List.of(use(2_500_000_000L, 0)));

        // Then
        assertThat(second.cpuUsed().cores()).isEqualTo(0.75, within(1e-9));
    }

    @Test
    void beginsAtZeroWithAGuestThatWasRestarted() {
        // Given
        var first = PressureSampler.next(Sample.NONE, START, List.of(use(9_000_000_000L, 0)));

        // When
        var second = PressureSampler.next(first, START.plusSeconds(2), List.of(use(1_000L, 0)));

        // Then
        assertThat(second.cpuUsed().cores()).isZero();
    }

    @Test
    void approachesASteadyDelayWithoutJumpingToIt() {
        // Given
        Sample sample = PressureSampler.next(Sample.NONE, START, List.of(use(0, 0)));

        // When
        Sample early = PressureSampler.next(sample, START.plusSeconds(2), List.of(use(0, 1_000_000_000L)));
        Sample late = early;
        for (int step = 2; step <= 30; step++) {
            late = PressureSampler.next(late, START.plusSeconds(2L * step), List.of(use(0, step * 1_000_000_000L)));
        }

        // Then
        assertThat(early.delay().value()).isBetween(0.01, 0.2);
        assertThat(late.delay().value()).isEqualTo(0.5, within(0.02));
    }

    @Test
    void addsUpWhatIsResidentForTheGuests() {
        // When
        var sample = PressureSampler.next(Sample.NONE, START, List.of(use(0, 0)));

        // Then
        assertThat(sample.memoryResident()).isEqualTo(DataSize.ofMebibytes(200));
    }

    private static GuestUse use(long cpu, long wait) {
        return new GuestUse(
                SERVER, cpu, wait, DataSize.ofMebibytes(200), Counter.NONE, Counter.NONE, Counter.NONE, Counter.NONE);
    }
}

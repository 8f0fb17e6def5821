package dev.berth.agent.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void advancesByWhatHasReallyPassed() {
        // Given
        var nanoseconds = new AtomicLong(-5);
        var clock = SteadyClock.startingAt(START, nanoseconds::get);

        // When
        nanoseconds.addAndGet(1_500_000_000L);

        // Then
        assertThat(clock.instant()).isEqualTo(START.plusMillis(1500));
        assertThat(clock.withZone(ZoneId.of("Europe/Berlin")).instant()).isEqualTo(START.plusMillis(1500));
    }
}

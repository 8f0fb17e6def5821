package dev.berth.control.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.policy.HeatPolicy;
import dev.berth.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveTelemetryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final HostId HOST = new HostId(1);
    private static final HostCapacity ONE_CORE = new HostCapacity(CpuAmount.ofCores(1), DataSize.ofGibibytes(1));

    private final SettableClock clock = new SettableClock(START);
    private final LiveTelemetry live = new LiveTelemetry(HeatPolicy.standard(), clock);

    @Test
    void keepsSinceWhenAHostIsHotUntilItHasCooled() {
        // Given
        hear(0.5);
        clock.advance(Duration.ofSeconds(2));
        hear(0.15);

        // When
        var stillHot = live.take().hosts().get(HOST);
        clock.advance(Duration.ofSeconds(2));
        hear(0.01);
        var cooled = live.take().hosts().get(HOST);

        // Then
        assertThat(stillHot.hotSince()).contains(START);
        assertThat(cooled.hotSince()).isEmpty();
    }

    @Test
    void doesNotCountASilenceAsHot() {
        // Given
        hear(0.5);
        clock.advance(HeatPolicy.standard().staleAfter().plusSeconds(1));

        // When
        hear(0.5);

        // Then
        assertThat(live.take().hosts().get(HOST).hotSince()).contains(clock.instant());
    }

    @Test
    void givesEachReportOnce() {
        // Given
        hear(0.5);

        // When
        var first = live.take();
        var second = live.take();

        // Then
        assertThat(first.guests().get(new ServerId(7)).host()).isEqualTo(HOST);
        assertThat(second.hosts()).isEmpty();
        assertThat(second.guests()).isEmpty();
    }

    private void hear(double pressure) {
        var guest = new PressureSample.GuestUse(CpuAmount.ofCores(0.1), DataSize.ofMebibytes(100));
        live.heard(
                HOST,
                ONE_CORE,
                new PressureSample(
                        new Ratio(pressure),
                        Ratio.ZERO,
                        CpuAmount.ofCores(0.1),
                        DataSize.ZERO,
                        DataSize.ZERO,
                        Map.of(new ServerId(7), guest)));
    }
}

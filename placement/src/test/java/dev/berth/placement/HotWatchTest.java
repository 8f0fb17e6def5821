package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.policy.HeatPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotWatchTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(10);

    @ParameterizedTest
    @CsvSource({
        // pressure %, cores of 1 used, MiB of 1024 used, since when if it was cool, since when if it was hot
        "20, 0.9, 1024, ,       before",
        "21, 0.0,    0, now,    before",
        " 0, 0.95,   0, now,    before",
        " 0, 0.0, 1025, now,    before",
        "11, 0.0,    0, ,       before",
        "10, 0.75, 512, ,       ",
    })
    void becomesHotHighAndCoolLow(double pressure, double used, long memory, String ifCool, String ifHot) {
        // Given
        var now = new Pressure(
                Ratio.ofPercent(pressure), CpuAmount.ofCores(used), DataSize.ofMebibytes(memory), Duration.ZERO);

        // When
        var afterCool = hotSince(Optional.empty(), now);
        var afterHot = hotSince(Optional.of(BEFORE), now);

        // Then
        assertThat(afterCool).isEqualTo("now".equals(ifCool) ? Optional.of(NOW) : Optional.empty());
        assertThat(afterHot).isEqualTo("before".equals(ifHot) ? Optional.of(BEFORE) : Optional.empty());
    }

    private static Optional<Instant> hotSince(Optional<Instant> before, Pressure now) {
        return HotWatch.hotSince(
                before, now, CpuAmount.ofCores(1), DataSize.ofGibibytes(1), NOW, HeatPolicy.standard());
    }
}

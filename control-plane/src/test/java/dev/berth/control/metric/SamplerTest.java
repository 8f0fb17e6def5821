package dev.berth.control.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final HostId SOURCE = new HostId(1);
    private static final HostId TARGET = new HostId(2);
    private static final ServerId SERVER = new ServerId(7);

    private final SettableClock clock = new SettableClock(START);
    private final Sampler sampler = new Sampler(clock);

    @Test
    void metersAMovedServerOnBothHosts() {
        // Given a guest of one a second; its counters on the target begin anew
        for (int second = 0; second <= 30; second += 2) {
            if (second <= 10) {
                hear(SOURCE, Readings.at(5_000 + second));
            } else {
                hear(TARGET, Readings.at(second - 11));
            }
            clock.advance(Duration.ofSeconds(2));
        }
        clock.advance(Duration.ofSeconds(10));

        // When
        var samples = sampler.take();

        // Then
        assertThat(samples).hasSize(2).allSatisfy(sample -> {
            assertThat(sample.at()).isEqualTo(START);
            assertThat(sample.rates().of(Curve.BYTES_IN)).isCloseTo(1, within(1e-6));
        });
        assertThat(samples).extracting(Sample::host).containsExactlyInAnyOrder(SOURCE, TARGET);
    }

    @Test
    void givesASampleOnceAndOnlyWhenItsTimeIsOver() {
        // Given
        hear(SOURCE, Readings.at(1));
        clock.advance(Duration.ofSeconds(20));
        hear(SOURCE, Readings.at(21));

        // When
        clock.advance(Duration.ofSeconds(14));
        var tooEarly = sampler.take();
        clock.advance(Duration.ofSeconds(1));
        var inTime = sampler.take();
        var again = sampler.take();

        // Then
        assertThat(tooEarly).isEmpty();
        assertThat(inTime).singleElement().satisfies(sample -> assertThat(sample.seconds())
                .isCloseTo(20, within(1e-6)));
        assertThat(again).isEmpty();
    }

    private void hear(HostId host, GuestReading reading) {
        sampler.heard(host, new HostReading(clock.instant(), Map.of(SERVER, reading)));
    }
}

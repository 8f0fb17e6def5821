package dev.berth.control.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeterTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Meter meter = new Meter();

    private record Seen(Instant at, double seconds, Rates rates) {}

    @Test
    void turnsCountersIntoRates() {
        // Given
        for (int second = 0; second <= 30; second += 2) {
            hear(second, Readings.at(100 + 50 * second));
        }

        // When
        var seen = all();

        // Then
        assertThat(seen).singleElement().satisfies(sample -> {
            assertThat(sample.at()).isEqualTo(START);
            assertThat(sample.seconds()).isCloseTo(30, within(1e-6));
            for (Curve curve : Curve.values()) {
                assertThat(sample.rates().of(curve)).as(curve.publicName()).isCloseTo(50, within(1e-6));
            }
        });
    }

    @Test
    void sharesAReportThatSpansTwoBuckets() {
        // Given
        hear(20, Readings.at(1));
        hear(40, Readings.at(21));

        // When
        var seen = all();

        // Then
        assertThat(seen).extracting(Seen::at).containsExactly(START, START.plusSeconds(30));
        assertThat(seen).allSatisfy(sample -> {
            assertThat(sample.seconds()).isCloseTo(10, within(1e-6));
            assertThat(sample.rates().of(Curve.DISK_READS)).isCloseTo(1, within(1e-6));
        });
    }

    @Test
    void startsAnewWhenTheGuestWasStartedAnew() {
        // Given
        hear(0, Readings.at(1_000_000));
        hear(2, Readings.at(1_000_010));

        // When
        hear(4, Readings.at(3));
        hear(6, Readings.at(13));

        // Then
        assertThat(all()).singleElement().satisfies(sample -> {
            assertThat(sample.seconds()).isCloseTo(4, within(1e-6));
            assertThat(sample.rates().of(Curve.BYTES_IN)).isCloseTo(5, within(1e-6));
        });
    }

    @Test
    void leavesAGapWhereNothingWasHeard() {
        // Given
        hear(0, Readings.at(1));
        hear(2, Readings.at(3));

        // When
        hear(120, Readings.at(1_000_000));
        hear(122, Readings.at(1_000_002));

        // Then
        assertThat(all()).extracting(Seen::at).containsExactly(START, START.plusSeconds(120));
        assertThat(all()).isEmpty();
    }

    @Test
    void isNotFooledByReportsThatArriveTogether() {
        // Given
        meter.heard(START.plusSeconds(10), START, Readings.at(1));

        // When
        meter.heard(START.plusSeconds(10), START.plusSeconds(2), Readings.at(3));

        // Then
        assertThat(all()).singleElement().satisfies(sample -> assertThat(
                        sample.rates().of(Curve.BYTES_OUT))
                .isCloseTo(1, within(1e-6)));
    }

    @Test
    void doesNotMindAClockThatIsAnHourOff() {
        // Given
        for (int second = 0; second <= 30; second += 2) {
            meter.heard(START.plusSeconds(second), START.plusSeconds(3600 + second), Readings.at(1 + second));
        }

        // When
        var seen = all();

        // Then
        assertThat(seen).extracting(Seen::at).containsExactly(START);
        assertThat(seen.getFirst().rates().of(Curve.CPU)).isCloseTo(1, within(1e-6));
    }

    @Test
    void startsAnewWhenTheHostsClockIsSetBack() {
        // Given
        meter.heard(START, START, Readings.at(1));

        // When
        meter.heard(START.plusSeconds(2), START.minusSeconds(3600), Readings.at(100));

        // Then
        assertThat(all()).isEmpty();
    }

    @Test
    void doesNotCountAGuestThatIsOnlyBeingReceived() {
        // Given
        hear(0, Readings.at(0));
        hear(2, Readings.at(0));

        // When
        hear(4, Readings.at(10));
        hear(6, Readings.at(12));

        // Then
        assertThat(all()).singleElement().satisfies(sample -> {
            assertThat(sample.seconds()).isCloseTo(2, within(1e-6));
            assertThat(sample.rates().of(Curve.PACKETS_OUT)).isCloseTo(1, within(1e-6));
        });
    }

    @Test
    void takesAnOlderAgentsWordForTheProcessor() {
        // Given
        hear(0, Readings.withoutTime(0, 1));

        // When
        hear(2, Readings.withoutTime(1.5, 1));

        // Then
        assertThat(all())
                .singleElement()
                .satisfies(sample -> assertThat(sample.rates().of(Curve.CPU)).isCloseTo(150, within(1e-6)));
    }

    /** A guest of a steady pace, with restarts, silences, delays and lost reports: no sample shows another pace. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverShowsWhatNeverWas(long seed) {
        // Given
        var random = new Random(seed);
        double second = 0;
        double startedAt = 0;
        double delay = 0;
        for (int report = 0; report < 300; report++) {
            second += random.nextInt(20) == 0 ? random.nextInt(200) : 2;
            startedAt = random.nextInt(25) == 0 ? second - 1 : startedAt;
            delay = Math.max(0, delay - 2) + (random.nextInt(10) == 0 ? random.nextInt(8) : 0);
            if (random.nextInt(6) > 0) {
                long count = Math.round(1000 * (second - startedAt + 1));
                meter.heard(moment(second + delay), moment(second), Readings.at(count));
            }
        }

        // When
        var seen = all();

        // Then
        assertThat(seen).isNotEmpty().allSatisfy(sample -> {
            assertThat(sample.rates().of(Curve.CPU)).isBetween(0.0, 1001.0);
            assertThat(sample.rates().of(Curve.DISK_READ_BYTES)).isBetween(0.0, 1001.0);
        });
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    private void hear(int second, GuestReading reading) {
        meter.heard(START.plusSeconds(second), START.plusSeconds(second), reading);
    }

    private static Instant moment(double second) {
        return START.plus(Duration.ofMillis(Math.round(second * 1000)));
    }

    private List<Seen> all() {
        return meter.close(Instant.MAX, (at, tally) -> new Seen(at, tally.seconds(), tally.rates()));
    }
}

package dev.berth.agent.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadCurvesTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-01-01T00:00:00Z");
    private static final TimeLapse REAL_TIME = new TimeLapse(MIDNIGHT, 1);

    @TempDir
    private Path folder;

    private static LoadedGuest guest(long server, String name) {
        return new LoadedGuest(new ServerId(server), name, 2);
    }

    private RecordedLoad recorded(TimeLapse time, String... lines) throws Exception {
        Path file = folder.resolve("day.csv");
        Files.write(file, java.util.List.of(lines));
        return RecordedLoad.read(file, time);
    }

    @Test
    void playsTheLineThatHasTheGuestsName() throws Exception {
        // Given
        var load = recorded(REAL_TIME, "# a comment", "other,1,2", "web,50,150");

        // When
        var curve = load.curveOf(guest(7, "web"));

        // Then
        double first = curve.at(MIDNIGHT).cores();
        double second = curve.at(MIDNIGHT.plus(Duration.ofMinutes(5))).cores();
        assertThat(java.util.List.of(first, second)).containsExactlyInAnyOrder(0.5, 1.5);
        assertThat(curve.at(MIDNIGHT.plus(Duration.ofMinutes(10))).cores()).isEqualTo(first);
    }

    @Test
    void playsAnHourInFiveMinutesWhenTimeRunsTwelveTimesAsFast() throws Exception {
        // Given
        var slow = recorded(REAL_TIME, "web,0,10,20,30,40,50,60,70,80,90,100,110,120");

        // When
        var fast = recorded(new TimeLapse(MIDNIGHT, 12), "web,0,10,20,30,40,50,60,70,80,90,100,110,120");

        // Then
        assertThat(fast.curveOf(guest(1, "web")).at(MIDNIGHT.plusSeconds(300)))
                .isEqualTo(slow.curveOf(guest(1, "web")).at(MIDNIGHT.plusSeconds(3600)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"web|a name and at least one value", "web,12,x|a percentage", "web,-1|a percentage"})
    void refusesALineByItsNumberAndValue(String line, String right) {
        assertThatThrownBy(() -> recorded(REAL_TIME, "good,1", line))
                .hasMessageContaining("line 2")
                .hasMessageContaining(right);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesTheSameCurveForTheSameSeedAndGuestsOfManyLevels(long seed) {
        // Given
        var load = new SeededLoad(seed, 0.1, 0.7, REAL_TIME);

        // When
        var all = LongStream.rangeClosed(1, 2_000)
                .mapToDouble(
                        server -> load.curveOf(guest(server, "g")).at(MIDNIGHT).cores())
                .summaryStatistics();

        // Then
        assertThat(load.curveOf(guest(9, "g")).at(MIDNIGHT))
                .isEqualTo(new SeededLoad(seed, 0.1, 0.7, REAL_TIME)
                        .curveOf(guest(9, "g"))
                        .at(MIDNIGHT));
        // The mean of such a spread lies e^(0.7²/2) above the middle.
        assertThat(all.getAverage() / 2).isCloseTo(0.1 * Math.exp(0.245), Offset.offset(0.02));
        assertThat(all.getMax()).isBetween(0.8, 2.0);
        assertThat(all.getMin()).isBetween(0.0, 0.05);
    }

    @Test
    void letsAGuestAskForWhatWasSetByHandUntilItIsReleased() {
        // Given
        var loads = new SetLoads(folder.resolve("loads"), _ -> _ -> CpuAmount.ZERO);
        loads.set(new ServerId(7), CpuAmount.ofCores(1.5));

        // When
        var found = new SetLoads(folder.resolve("loads"), _ -> _ -> CpuAmount.ZERO);

        // Then
        assertThat(found.curveOf(guest(7, "web")).at(MIDNIGHT)).isEqualTo(CpuAmount.ofCores(1.5));
        found.release(new ServerId(7));
        assertThat(found.curveOf(guest(7, "web")).at(MIDNIGHT)).isEqualTo(CpuAmount.ZERO);
    }
}

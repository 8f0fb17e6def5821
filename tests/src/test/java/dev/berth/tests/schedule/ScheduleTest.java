package dev.berth.tests.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.tests.schedule.Step.Kill;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @Test
    void theSameSeedMakesTheSameSchedule() {
        assertThat(Schedule.of(42)).isEqualTo(Schedule.of(42)).isNotEqualTo(Schedule.of(43));
    }

    @Test
    void twoHundredSeedsDoEverythingThereIs() {
        var steps = LongStream.rangeClosed(1, 200)
                .mapToObj(Schedule::of)
                .flatMap(schedule -> schedule.steps().stream())
                .toList();
        for (Class<?> kind : Step.class.getPermittedSubclasses()) {
            assertThat(steps).as("%s", kind).hasAtLeastOneElementOfType(kind);
        }
        for (var fault : Step.Fault.values()) {
            assertThat(steps)
                    .filteredOn(step -> step instanceof Step.Break given && given.fault() == fault)
                    .isNotEmpty();
        }
        for (String verb : Schedule.VERBS) {
            assertThat(steps)
                    .filteredOn(
                            step -> step instanceof Step.Act act && act.verb().equals(verb))
                    .isNotEmpty();
        }
        for (var part : Step.Part.values()) {
            assertThat(steps).filteredOn(step -> step.equals(new Kill(part))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 8", "5000, 104"})
    void killsAreSpreadOverTheSeeds(long seeds, int kills) {
        assertThat(LongStream.rangeClosed(1, seeds)
                        .mapToObj(Schedule::of)
                        .flatMap(schedule -> schedule.steps().stream())
                        .filter(Kill.class::isInstance))
                .hasSize(kills);
    }
}

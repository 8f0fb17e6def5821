package dev.berth.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @Test
    void putsTheEndsOfItsRangeOnTheEndsOfItsPixels() {
        // Given
        var downwards = new Scale(1, 2, 300, 100);

        // When
        double middle = downwards.at(1.5);

        // Then
        assertThat(downwards.at(1)).isEqualTo(300);
        assertThat(downwards.at(2)).isEqualTo(100);
        assertThat(middle).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 2", "0, 5, 1", "1, 1.4, 0.1", "0, 300, 50", "3, 1, 0.5"})
    void ticksAtRoundSteps(double from, double to, double tick) {
        assertThat(new Scale(from, to, 0, 1).tick()).isCloseTo(tick, within(1e-12));
    }
}

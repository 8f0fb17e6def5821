package dev.berth.placement.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.unit.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerCurveTest {

    @ParameterizedTest
    @CsvSource({"0, 100", "25, 115", "50, 130", "75, 165", "100, 200", "150, 200"})
    void isLinearBetweenItsPointsAndFlatAboveFullUse(double percent, double watts) {
        // Given
        var curve = new PowerCurve(List.of(new Power(100), new Power(130), new Power(200)));

        // When
        var power = curve.at(Ratio.ofPercent(percent));

        // Then
        assertThat(power).isEqualTo(new Power(watts));
    }

    @Test
    void needsIdleAndFull() {
        assertThatThrownBy(() -> new PowerCurve(List.of(new Power(100)))).hasMessageContaining("1 points");
    }
}

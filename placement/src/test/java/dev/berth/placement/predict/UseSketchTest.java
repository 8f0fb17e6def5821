package dev.berth.placement.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.model.unit.Ratio;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UseSketchTest {
    private static final int WINDOW = 20;

    @Test
    void aSteadyGuestHasNoSpread() {
        // Given
        var sketch = UseSketch.UNSEEN;

        // When
        for (int at = 0; at < 10; at++) {
            sketch = sketch.seen(Ratio.ofPercent(30), WINDOW);
        }

        // Then
        assertThat(sketch.mean()).isCloseTo(0.3, within(1e-9));
        assertThat(sketch.squares()).isCloseTo(0, within(1e-9));
    }

    @Test
    void itIsNeverWorthMoreThanItsWindow() {
        // Given
        var sketch = UseSketch.UNSEEN;

        // When
        for (int at = 0; at < 1000; at++) {
            sketch = sketch.seen(Ratio.ofPercent(at % 100), WINDOW);
        }

        // Then
        assertThat(sketch.weight()).isLessThanOrEqualTo(WINDOW).isGreaterThan(WINDOW - 0.01);
    }

    @Test
    void itFollowsAGuestToANewLevel() {
        // Given
        var sketch = UseSketch.UNSEEN;
        for (int at = 0; at < 100; at++) {
            sketch = sketch.seen(Ratio.ofPercent(10), WINDOW);
        }

        // When
        for (int at = 0; at < 3 * WINDOW; at++) {
            sketch = sketch.seen(Ratio.ofPercent(60), WINDOW);
        }

        // Then
        assertThat(sketch.mean()).isCloseTo(0.6, within(0.03));
    }

    @Test
    void itsVarianceIsThatOfWhatWasSeen() {
        // Given
        var random = new Random(7);
        var sketch = UseSketch.UNSEEN;

        // When
        for (int at = 0; at < 20_000; at++) {
            sketch = sketch.seen(new Ratio(0.4 + 0.2 * random.nextDouble()), 5_000);
        }

        // Then
        assertThat(sketch.squares() / sketch.weight()).as("seed 7").isCloseTo(0.04 / 12, within(0.0002));
    }

    @Test
    void useAboveAllVcpusCountsAsAllOfThem() {
        // Given
        var use = Ratio.ofPercent(140);

        // When
        var sketch = UseSketch.UNSEEN.seen(use, WINDOW);

        // Then
        assertThat(sketch.mean()).isEqualTo(1);
    }
}

package dev.berth.placement.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.unit.Ratio;
import org.junit.jupiter.api.Test;

class OverloadWatchTest {
    private static final PowerPolicy POLICY = PowerPolicy.standard();

    @Test
    void leavesTheMarginsAsTheyAreUntilSomethingIsSeen() {
        // Given
        var watch = OverloadWatch.UNSEEN;

        // When
        var widening = watch.widening(POLICY);

        // Then
        assertThat(widening).isEqualTo(Ratio.ONE);
    }

    @Test
    void widensThemWhenMoreHostsAreOverloadedThanWanted() {
        // Given
        var watch = watching(100, 10);

        // When
        var widening = watch.widening(POLICY);

        // Then
        assertThat(widening.value()).isBetween(1.05, 1.4);
    }

    @Test
    void narrowsThemWhenNoneIs() {
        // Given
        var watch = watching(100, 0);

        // When
        var widening = watch.widening(POLICY);

        // Then
        assertThat(widening.value()).isBetween(0.75, 0.95);
    }

    private static OverloadWatch watching(int hosts, int overloaded) {
        var watch = OverloadWatch.UNSEEN;
        for (int interval = 0; interval < 40; interval++) {
            watch = watch.seen(hosts, overloaded, POLICY);
        }
        return watch;
    }
}

package dev.berth.placement.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.placement.fit.Candidates;
import org.junit.jupiter.api.Test;

class HeatTest {

    @Test
    void saysNothingWithinTheTarget() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 cpu=4 memory=8GiB cpu-use=1
                place memory=1GiB
                """);

        // When
        double points = new Heat().points(candidate);

        // Then
        assertThat(points).isZero();
    }

    @Test
    void warnsOfWhatIsUsedNow() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 cpu=1 memory=8GiB cpu-use=0.8
                place memory=1GiB
                """);

        // When
        double points = new Heat().points(candidate);

        // Then: 80 % used and 25 % expected of the guest are 35 % above the target of 70 %
        assertThat(points).isEqualTo(-1.35, within(1e-9));
    }

    @Test
    void warnsOfWhatIsSoldBeforeItIsUsed() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 cpu=1 memory=8GiB
                guest server=1 host=1 memory=1GiB
                guest server=2 host=1 memory=1GiB
                place memory=1GiB
                """);

        // When
        double points = new Heat().points(candidate);

        // Then
        assertThat(points).isEqualTo(-1.05, within(1e-9));
    }
}

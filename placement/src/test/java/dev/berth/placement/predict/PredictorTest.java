package dev.berth.placement.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PredictorTest {
    private static final PredictionPolicy POLICY = PredictionPolicy.standard();
    private static final CpuAmount FOUR_CORES = CpuAmount.ofCores(4);

    @Test
    void aGuestThatWasNeverSeenIsLikeThePrior() {
        // Given
        var prior = new Prior(Ratio.ofPercent(25), Ratio.ofPercent(40));

        // When
        var demand = Predictor.predict(UseSketch.UNSEEN, FOUR_CORES, prior, POLICY);

        // Then
        assertThat(demand.mean().cores()).isCloseTo(1, within(1e-9));
        assertThat(demand.deviation().cores()).isCloseTo(4 * 0.4 * Math.sqrt(0.25 * 0.75), within(1e-9));
    }

    @Test
    void whatWasSeenOutweighsThePriorInTime() {
        // Given
        var sketch = steady(80, 50);

        // When
        var demand = Predictor.predict(sketch, FOUR_CORES, POLICY.prior(), POLICY);

        // Then
        assertThat(demand.mean().cores()).isCloseTo(3.2, within(0.1));
    }

    @Test
    void cautionIsLargeWhileLittleWasSeenAndGoesAway() {
        // Given
        var prior = POLICY.prior();

        // When
        double fresh = caution(UseSketch.UNSEEN, prior);
        double known = caution(steady(12, 100), prior);

        // Then
        assertThat(fresh).isGreaterThan(1.5);
        assertThat(known).isLessThan(1.05);
    }

    @Test
    void doubtGoesAwayWithTheObservationsThemselves() {
        // Given
        var prior = POLICY.prior();

        // When
        double unseen = doubt(UseSketch.UNSEEN, prior);
        double once = doubt(steady(12, 1), prior);
        double often = doubt(steady(12, 100), prior);

        // Then
        assertThat(unseen).isCloseTo(2, within(1e-9));
        assertThat(once).isBetween(unseen / 4, unseen / 2);
        assertThat(often).isLessThan(0.1);
    }

    @Test
    void theFleetsOwnWaysReplaceThePolicysPrior() {
        // Given
        var fleet = Stream.generate(() -> steady(50, 20)).limit(100).toList();

        // When
        var prior = Prior.ofFleet(fleet, POLICY);

        // Then
        assertThat(prior.mean().value()).isCloseTo(0.5, within(0.02));
        assertThat(prior.spread().value()).isLessThan(0.15);
    }

    @Test
    void withoutAnyGuestThePriorIsThePolicys() {
        // Given
        List<UseSketch> nobody = List.of();

        // When
        var prior = Prior.ofFleet(nobody, POLICY);

        // Then
        assertThat(prior.mean().value()).isCloseTo(POLICY.prior().mean().value(), within(1e-9));
        assertThat(prior.spread().value()).isCloseTo(POLICY.prior().spread().value(), within(1e-9));
    }

    private static double caution(UseSketch sketch, Prior prior) {
        return Predictor.predictCautiously(sketch, FOUR_CORES, prior, POLICY)
                        .deviation()
                        .cores()
                / Predictor.predict(sketch, FOUR_CORES, prior, POLICY)
                        .deviation()
                        .cores();
    }

    /** In units of the deviation of its demand. */
    private static double doubt(UseSketch sketch, Prior prior) {
        return Predictor.doubt(sketch, FOUR_CORES, prior, POLICY).cores()
                / Predictor.predict(sketch, FOUR_CORES, prior, POLICY)
                        .deviation()
                        .cores();
    }

    private static UseSketch steady(double percent, int times) {
        var sketch = UseSketch.UNSEEN;
        for (int at = 0; at < times; at++) {
            sketch = sketch.seen(Ratio.ofPercent(percent), POLICY.window());
        }
        return sketch;
    }
}

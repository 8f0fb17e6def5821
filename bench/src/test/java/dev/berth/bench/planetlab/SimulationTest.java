package dev.berth.bench.planetlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SimulationTest {

    /** Puts all guests on host 0 and then does as it is told. */
    private record Told(Function<View, List<Move>> moves) implements Strategy {

        @Override
        public String name() {
            return "told";
        }

        @Override
        public int[] place(Trace trace, Variant variant) {
            return new int[trace.guests().size()];
        }

        @Override
        public List<Move> decide(View view) {
            return moves.apply(view);
        }
    }

    @Test
    void aGuestThatIsMovedLosesATenthOfItsWorkMeanwhile() {
        // Given
        var trace = Days.steady(1, 1000, 1740, 0.5, 10);
        var strategy = new Told(view -> view.step() == 3 ? List.of(new Move(0, 1)) : List.of());

        // When
        var tally = Simulation.run(trace, Variant.HONEST, strategy, Recorder.NOBODY);

        // Then
        assertThat(tally.migrations).isEqualTo(1);
        assertThat(tally.shutdowns).isEqualTo(1);
        assertThat(tally.pdm()).isCloseTo(0.1 * 27.84 / 3000, within(1e-9));
    }

    @Test
    void theFutureIsHiddenWhereItIsNotKnown() {
        // Given
        var trace = Days.steady(1, 1000, 870, 0.5, 3);
        var peeking = new Told(view -> {
            view.demand(0, view.step());
            return List.of();
        });

        // When / Then
        assertThatThrownBy(() -> Simulation.run(trace, Variant.HONEST, peeking, Recorder.NOBODY))
                .hasMessage("step 0 is not known at step 0");
    }

    @Test
    void aGuestThatAsksForNothingTwiceGoesWhereThatIsTheHabit() {
        // Given
        var trace = new Trace("quiet", List.of(new Trace.Guest(0, 1000, 870, new double[] {100, 0, 0, 100})));
        var present = new ArrayList<Integer>();
        Recorder recorder = (step, hostOf, day, moves) -> present.add(hostOf[0]);

        // When
        Simulation.run(trace, Variant.CLOUDSIM, new Told(view -> List.of()), recorder);

        // Then
        assertThat(present).containsExactly(0, 0, -1, -1);
    }

    @Test
    void theEngineNeverBreaksItsOwnRulesOnARandomDay() {
        // Given
        long seed = 11;
        var trace = Days.random(120, 60, seed);
        var memory = new ArrayList<Integer>();
        Recorder recorder = (step, hostOf, day, moves) -> {
            var used = new int[HostType.COUNT];
            day.guests().forEach(guest -> used[hostOf[guest.index()]] += guest.memory());
            memory.add(Arrays.stream(used).max().orElse(0));
        };

        // When
        var tally = Simulation.run(trace, Variant.MEMORY, new EngineStrategy(EngineSettings.standard()), recorder);

        // Then
        assertThat(memory).as("seed %d", seed).allMatch(used -> used <= HostType.MEMORY);
        assertThat(tally.energy()).isGreaterThan(0.99 * Floor.energy(trace, Variant.MEMORY));
    }

    @Test
    void theEngineNeedsLessThanThePoliciesThatAreCited() {
        // Given
        var trace = Days.random(200, 100, 5);

        // When
        var ours =
                Simulation.run(trace, Variant.HONEST, new EngineStrategy(EngineSettings.standard()), Recorder.NOBODY);
        var theirs = Simulation.run(
                trace, Variant.HONEST, new Baseline("LR", OverloadTest.regression(1.2)), Recorder.NOBODY);

        // Then
        assertThat(ours.energy()).as("seed 5").isLessThan(0.9 * theirs.energy());
        assertThat(ours.migrations).isLessThan(theirs.migrations / 5);
        assertThat(ours.slatah()).isLessThan(theirs.slatah());
    }
}

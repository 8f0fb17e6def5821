package dev.berth.bench.planetlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The experiment on the real day 20110303, against figures replayed with the simulator that the published ones come
 * from. Needs {@code -Dberth.traces}: the folder that holds {@code planetlab/20110303.csv.gz}.
 */
class StandardExperimentTest {
    private final Path file = Path.of(System.getProperty("berth.traces", "no-traces"), "planetlab", "20110303.csv.gz");

    @BeforeEach
    void needsTheTrace() {
        assumeThat(Files.exists(file))
                .as("-Dberth.traces must lead to %s", file)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CLOUDSIM, 96.1", "HONEST, 114.9", "MEMORY, 719.5"})
    void theBoundIsAsReplayed(Variant variant, double kilowattHours) throws IOException {
        // Given
        var trace = TraceReader.read(file);

        // When
        double floor = Floor.energy(trace, variant);

        // Then
        assertThat(floor).isCloseTo(kilowattHours, withinPercentage(0.1));
    }

    @Test
    void theThresholdPolicyIsNearItsReplayedFigures() throws IOException {
        // Given
        var policy = new Baseline("THR", OverloadTest.threshold(0.8));

        // When
        var tally = Simulation.run(TraceReader.read(file), Variant.CLOUDSIM, policy, Recorder.NOBODY);

        // Then
        assertThat(tally.energy()).isCloseTo(192.62, withinPercentage(15));
        assertThat(tally.migrations).isCloseTo(26_711, withinPercentage(15));
    }

    @Test
    void theRegressionPolicyIsNearItsReplayedFigures() throws IOException {
        // Given
        var policy = new Baseline("LR", OverloadTest.regression(1.2));

        // When
        var tally = Simulation.run(TraceReader.read(file), Variant.CLOUDSIM, policy, Recorder.NOBODY);

        // Then
        assertThat(tally.energy()).isCloseTo(163.48, withinPercentage(15));
        assertThat(tally.migrations).isCloseTo(27_859, withinPercentage(15));
        assertThat(tally.esv()).isCloseTo(7.592e-3, withinPercentage(15));
    }
}

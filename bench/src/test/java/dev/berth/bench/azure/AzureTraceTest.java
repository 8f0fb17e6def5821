package dev.berth.bench.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AzureTraceTest {

    @Test
    void comesOutAsPublishedForBestFitByCpuAndMemory() throws IOException {
        // Given
        var folder = Path.of(System.getProperty("berth.traces", "no-traces")).resolve("azure-v1");
        assumeTrue(Files.isDirectory(folder), "no traces in %s; tell -Dberth.traces".formatted(folder));
        var trace = AzureTrace.read(folder, "v1.dev");

        // When
        int floor = Play.floor(trace);
        var play = Play.of(
                trace,
                new PlainPacker(
                        floor, (cores, quarters) -> (double) cores / Play.CORES + (double) quarters / Play.QUARTERS));

        // Then
        assertThat(trace.requests()).hasSize(259_159);
        assertThat(floor).isEqualTo(690);
        assertThat(play.rejects()).isEqualTo(318);
    }
}

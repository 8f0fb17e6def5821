package dev.berth.agent.pressure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.unit.Ratio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PsiReaderTest {
    private static final String FULL_LINE = "full avg10=0.00 avg60=0.00 avg300=0.00 total=0\n";

    @TempDir
    private Path root;

    @Test
    void readsTheShareOfTimeInWhichSomeTaskWaited() throws IOException {
        // Given
        write("cpu", "some avg10=35.60 avg60=1.00 avg300=0.10 total=123\n" + FULL_LINE);
        write("memory", "some avg10=0.00 avg60=0.00 avg300=0.00 total=0\n" + FULL_LINE);
        write("io", "some avg10=1.50 avg60=0.00 avg300=0.00 total=0\n" + FULL_LINE);

        // When
        var reading = new PsiReader(root).read();

        // Then
        assertThat(reading)
                .contains(new PressureReading(
                        Ratio.ofPercent(35.6), Ratio.ZERO, Ratio.ofPercent(1.5), PressureReading.Source.PSI));
    }

    @Test
    void answersNothingWhereTheKernelMeasuresNone() {
        assertThat(new PsiReader(root.resolve("none")).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "some", "some avg10=x avg60=0", "full avg10=1.00 avg60=0", "some avg10=250.00 avg60=0"})
    void namesTheFileThatIsMalformed(String text) {
        assertThatThrownBy(() -> PsiReader.parse("/proc/pressure/cpu", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/proc/pressure/cpu");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }
}

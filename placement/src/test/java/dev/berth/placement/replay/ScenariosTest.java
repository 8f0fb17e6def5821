package dev.berth.placement.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded decisions: what the engine says on each saved fleet must be what stands beside it. After a wanted change run
 * {@code mvn -f placement/pom.xml test -Dscenarios.update=true} and read the diff.
 */
class ScenariosTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/berth/placement/scenarios");

    @ParameterizedTest
    @MethodSource("scenarios")
    void decidesAsRecorded(Path scenario) throws IOException {
        // Given
        var saved = FleetReader.read(Files.readString(scenario));
        var recorded = Path.of(scenario.toString().replace(".txt", ".expected"));

        // When
        var told = Explanation.of(saved);

        // Then
        if (Boolean.getBoolean("scenarios.update")) {
            Files.writeString(recorded, told);
        }
        assertThat(told).isEqualTo(Files.readString(recorded));
    }

    static List<Path> scenarios() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}

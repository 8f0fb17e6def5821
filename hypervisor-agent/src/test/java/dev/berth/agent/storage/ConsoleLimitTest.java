package dev.berth.agent.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleLimitTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheEndOfALongConsole() throws Exception {
        // Given
        Path console = folder.resolve("console.log");
        byte[] content = new byte[ConsoleLimit.LIMIT + 100];
        content[content.length - 1] = 'z';
        Files.write(console, content);

        // When
        ConsoleLimit.apply(console);

        // Then
        byte[] kept = Files.readAllBytes(console);
        assertThat(kept).hasSize(ConsoleLimit.KEPT);
        assertThat(kept[kept.length - 1]).isEqualTo((byte) 'z');
    }

    @Test
    void leavesAShortOneAlone() throws Exception {
        // Given
        Path console = Files.writeString(folder.resolve("console.log"), "READY\n");

        // When
        ConsoleLimit.apply(console);

        // Then
        assertThat(console).hasContent("READY");
    }
}

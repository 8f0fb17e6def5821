package dev.berth.agent.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.agent.epoch.CopyMark.Stage;
import dev.berth.model.id.ServerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochFilesTest {
    private static final ServerId SERVER = new ServerId(5);
    private static final EpochRecord FULL = new EpochRecord(
            new Order(3, 7),
            new Counts(3, 2, 1),
            LastRun.ENDED_BY_ITSELF,
            "t9",
            "t1",
            new CopyMark("t2", "10.0.0.2", Stage.SUCCEEDED, 1024, 3000, 250));

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() {
        // Given
        var files = new EpochFiles(folder.resolve("epochs"));

        // When
        files.write(SERVER, FULL);

        // Then
        assertThat(new EpochFiles(folder.resolve("epochs")).read(SERVER)).isEqualTo(FULL);
    }

    @Test
    void readsWhatAnAgentBeforeThisOneWrote() throws IOException {
        // Given
        String body = "berth-epoch 1\nepoch=3\ngeneration=7\nreset_count=2\nready_for=\narrived_by=\n";
        var crc = new java.util.zip.CRC32();
        crc.update(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("5"), body + "crc=%08x\n".formatted(crc.getValue()));

        // When
        var epoch = new EpochFiles(folder).read(SERVER);

        // Then
        assertThat(epoch).isEqualTo(EpochRecord.NONE.withOrder(new Order(3, 7)).withCounts(new Counts(0, 2, 0)));
    }

    @Test
    void knowsNothingOfAServerItNeverSaw() {
        assertThat(new EpochFiles(folder).read(SERVER)).isEqualTo(EpochRecord.NONE);
    }

    @Test
    void refusesAFileThatWasCutOffAnywhere() throws IOException {
        // Given
        var files = new EpochFiles(folder);
        files.write(SERVER, FULL);
        byte[] whole = Files.readAllBytes(folder.resolve("5"));

        for (int length = 0; length < whole.length; length++) {
            // When
            Files.write(folder.resolve("5"), java.util.Arrays.copyOf(whole, length));

            // Then
            assertThatThrownBy(() -> files.read(SERVER))
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(EpochUnreadableException.class)
                    .hasMessageContaining("cannot be trusted");
        }
    }

    @Test
    void keepsRoomForTheTimeWhenThereIsNone() throws IOException {
        // Given
        var files = new EpochFiles(folder);
        files.write(SERVER, FULL);
        assertThat(folder.resolve("reserve")).exists();
        Path inTheWay = Files.createDirectories(folder.resolve("5.new/full"));

        // When
        assertThatThrownBy(() -> files.write(SERVER, FULL.withReadyFor("t3")))
                .isInstanceOf(EpochUnwritableException.class);

        // Then the room was given up, the file says what it said, and the room is taken again later
        assertThat(folder.resolve("reserve")).doesNotExist();
        assertThat(files.read(SERVER)).isEqualTo(FULL);
        Files.delete(inTheWay);
        files.write(SERVER, FULL.withReadyFor("t3"));
        assertThat(folder.resolve("reserve")).exists();
        assertThat(files.read(SERVER).readyFor()).isEqualTo("t3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "berth-epoch 1\nepoch=9\ncrc=00000000\n", "\u0000\u0000\u0000"})
    void refusesGarbage(String content) throws IOException {
        // Given
        Files.writeString(folder.resolve("5"), content);

        // When, then
        assertThatThrownBy(() -> new EpochFiles(folder).read(SERVER)).isInstanceOf(EpochUnreadableException.class);
    }

    @Test
    void refusesATransferIdThatWouldBreakOutOfItsLine() {
        // Given
        var files = new EpochFiles(folder);

        // When, then
        assertThatThrownBy(() -> files.write(SERVER, FULL.withReadyFor("t\nepoch=99")))
                .hasMessageContaining("ready_for must be one line");
    }

    @Test
    void countsTheEpochBeforeTheGeneration() {
        assertThat(new Order(2, 9).isOlderThan(new Order(3, 1))).isTrue();
        assertThat(new Order(3, 1).isOlderThan(new Order(3, 2))).isTrue();
        assertThat(new Order(3, 2).isOlderThan(new Order(3, 2))).isFalse();
    }
}

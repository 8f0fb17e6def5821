package dev.berth.control.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.unit.DataSize;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws Exception {
        TestImages.write(folder, new byte[] {1, 2, 3});
    }

    @Test
    void takesFilesThatAgreeWithTheManifest() throws Exception {
        // When
        var files = new ImageFolder(folder).check(Image.Boot.KERNEL);

        // Then
        assertThat(files.keySet()).containsExactly(ImagePart.DISK, ImagePart.KERNEL, ImagePart.INITRD);
        assertThat(files.get(ImagePart.DISK))
                .isEqualTo(new ImageFile(
                        TestImages.sha256(new byte[] {1, 2, 3}),
                        new DataSize(3),
                        folder.resolve("disk.qcow2").toAbsolutePath()));
    }

    @Test
    void wantsNoKernelForAnImageThatBootsFromItsDisk() throws Exception {
        // Given
        Files.delete(folder.resolve("vmlinuz"));

        // When
        var files = new ImageFolder(folder).check(Image.Boot.DISK);

        // Then
        assertThat(files.keySet()).containsExactly(ImagePart.DISK);
    }

    @Test
    void refusesAFileWithAnotherChecksum() throws Exception {
        // Given
        Files.write(folder.resolve("disk.qcow2"), new byte[] {9});

        // When, then
        assertThatThrownBy(() -> new ImageFolder(folder).check(Image.Boot.DISK))
                .isInstanceOf(ImageFolder.Unusable.class)
                .hasMessageContaining("disk.qcow2 has SHA-256 ")
                .hasMessageContaining("manifest.sha256 says ");
    }

    @Test
    void refusesAMissingFileAndAMissingManifest() throws Exception {
        // Given
        Files.delete(folder.resolve("initrd.gz"));

        // When, then
        assertThatThrownBy(() -> new ImageFolder(folder).check(Image.Boot.KERNEL))
                .hasMessageContaining("initrd.gz");
        assertThatThrownBy(() -> new ImageFolder(folder.resolve("none")).check(Image.Boot.DISK))
                .hasMessageContaining("manifest.sha256 cannot be read");
    }
}

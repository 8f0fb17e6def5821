package dev.berth.control.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Small files in the form of an image. */
public final class TestImages {

    private TestImages() {}

    /** Writes disk, kernel, initrd and their manifest; the disk holds {@code disk}. */
    public static void write(Path folder, byte[] disk) throws IOException {
        Files.createDirectories(folder);
        var manifest = new StringBuilder();
        for (ImagePart part : ImagePart.values()) {
            byte[] content = part == ImagePart.DISK ? disk : part.name().getBytes(StandardCharsets.UTF_8);
            Files.write(folder.resolve(part.file()), content);
            manifest.append(sha256(content)).append("  ").append(part.file()).append('\n');
        }
        Files.writeString(folder.resolve("manifest.sha256"), manifest);
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.berth.control.catalogue;

import dev.berth.model.unit.DataSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of one image, checked against {@code manifest.sha256} as {@code sha256sum} writes it. */
final class ImageFolder {
    private static final String MANIFEST = "manifest.sha256";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private final Path folder;

    ImageFolder(Path folder) {
        this.folder = folder;
    }

    /** Why an image cannot be used; names the file and what was found. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message, null, false, false);
        }
    }

    /** Reads every file from one end to the other; blocks for as long as that takes. */
    Map<ImagePart, ImageFile> check(Image.Boot boot) throws Unusable {
        Map<String, String> manifest = manifest();
        Map<ImagePart, ImageFile> files = new EnumMap<>(ImagePart.class);
        for (ImagePart part : ImagePart.of(boot)) {
            files.put(part, check(part, manifest));
        }
        return files;
    }

    private ImageFile check(ImagePart part, Map<String, String> manifest) throws Unusable {
        String wanted = manifest.get(part.file());
        if (wanted == null) {
            throw new Unusable("%s has no line for %s".formatted(folder.resolve(MANIFEST), part.file()));
        }
        Path file = folder.resolve(part.file()).toAbsolutePath();
        try {
            String found = sha256(file);
            if (!found.equals(wanted)) {
                throw new Unusable("%s has SHA-256 %s; %s says %s".formatted(file, found, MANIFEST, wanted));
            }
            return new ImageFile(found, new DataSize(Files.size(file)), file);
        } catch (IOException unreadable) {
            throw new Unusable("%s cannot be read: %s".formatted(file, unreadable));
        }
    }

    private Map<String, String> manifest() throws Unusable {
        Path file = folder.resolve(MANIFEST);
        Map<String, String> sums = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                var parts = LINE.matcher(line);
                if (parts.matches()) {
                    sums.put(parts.group(2), parts.group(1));
                } else if (!line.isBlank()) {
                    throw new Unusable("%s has a line \"%s\"; it must be a SHA-256, two spaces, a file name"
                            .formatted(file, line));
                }
            }
        } catch (IOException unreadable) {
            throw new Unusable("%s cannot be read: %s".formatted(file, unreadable));
        }
        return sums;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

package dev.berth.agent.spec;

import dev.berth.model.unit.DataSize;
import java.util.regex.Pattern;

/** One file of an image: its checksum is also its name in the cache and in its URL. */
public record ImageFile(String sha256, DataSize size) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ImageFile {
        // The checksum becomes a file name: nothing but hex may pass.
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "image checksum \"%s\" must be 64 lower-case hex digits".formatted(sha256));
        }
    }
}

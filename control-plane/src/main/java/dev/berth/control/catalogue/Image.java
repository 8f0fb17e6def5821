package dev.berth.control.catalogue;

import dev.berth.model.id.ImageId;
import dev.berth.model.unit.DataSize;
import java.time.Instant;
import java.util.Map;

/**
 * What servers are made from.
 *
 * @param disk the least disk that a server of it must have
 * @param folder below the images folder
 * @param files what was found there and agrees with the manifest; empty when the image is unavailable
 */
public record Image(
        ImageId id,
        String name,
        String description,
        String osFlavor,
        String osVersion,
        String architecture,
        DataSize disk,
        Boot boot,
        String kernelCommandLine,
        String folder,
        Instant created,
        Map<ImagePart, ImageFile> files) {

    public Image {
        files = Map.copyOf(files);
    }

    /** Whether the guest's own boot loader starts it, or the host gives it a kernel. */
    public enum Boot {
        DISK,
        KERNEL
    }

    public boolean available() {
        return files.keySet().containsAll(ImagePart.of(boot));
    }

    Image with(Map<ImagePart, ImageFile> found) {
        return new Image(
                id,
                name,
                description,
                osFlavor,
                osVersion,
                architecture,
                disk,
                boot,
                kernelCommandLine,
                folder,
                created,
                found);
    }
}

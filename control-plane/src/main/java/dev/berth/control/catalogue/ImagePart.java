package dev.berth.control.catalogue;

import java.util.List;

/** The files of an image, by the names that they have in its folder. */
public enum ImagePart {
    DISK("disk.qcow2"),
    KERNEL("vmlinuz"),
    INITRD("initrd.gz");

    private final String file;

    ImagePart(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    static List<ImagePart> of(Image.Boot boot) {
        return switch (boot) {
            case DISK -> List.of(DISK);
            case KERNEL -> List.of(DISK, KERNEL, INITRD);
        };
    }
}

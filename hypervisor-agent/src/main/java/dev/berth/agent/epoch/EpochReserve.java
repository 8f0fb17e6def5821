package dev.berth.agent.epoch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Room that is kept for epoch files: on a full disk guests must still be switched off and removed, which is what makes room.
 * It is given up when a write fails, and taken again once there is room for it.
 */
final class EpochReserve {
    private static final int BYTES = 256 * 1024;

    private final Path file;

    EpochReserve(Path folder) {
        file = folder.resolve("reserve");
    }

    /** Takes the room if it is not held; without success on a full disk. */
    void hold() {
        try {
            if (!Files.exists(file)) {
                Files.write(file, new byte[BYTES]);
            }
        } catch (IOException full) {
            release();
        }
    }

    /** Says whether there was anything to give up. */
    boolean release() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failed) {
            return false;
        }
    }
}

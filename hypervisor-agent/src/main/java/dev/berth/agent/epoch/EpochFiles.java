package dev.berth.agent.epoch;

import dev.berth.agent.storage.DurableFile;
import dev.berth.model.id.ServerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads and writes the epoch files, one for each server; a write that returned survives a power cut. */
public final class EpochFiles {
    private final Path folder;
    private final EpochReserve reserve;

    public EpochFiles(Path folder) {
        this.folder = folder;
        reserve = new EpochReserve(folder);
    }

    /** {@link EpochRecord#NONE} when there is no file; throws when there is one that cannot be read. */
    public EpochRecord read(ServerId server) {
        Path file = file(server);
        try {
            return EpochText.read(Files.readString(file));
        } catch (NoSuchFileException none) {
            return EpochRecord.NONE;
        } catch (IOException | RuntimeException broken) {
            throw new EpochUnreadableException(
                    "epoch file %s cannot be trusted: %s; put back a good copy, or remove it when it is certain that the guest runs nowhere else"
                            .formatted(file, broken.getMessage()),
                    broken);
        }
    }

    /** Throws {@link EpochUnwritableException}; the file then says what it said before. */
    public void write(ServerId server, EpochRecord epoch) {
        try {
            Files.createDirectories(folder);
            reserve.hold();
            write(file(server), EpochText.write(epoch));
        } catch (IOException failed) {
            throw new EpochUnwritableException(
                    "epoch file %s cannot be written: %s".formatted(file(server), failed.getMessage()), failed);
        }
    }

    private void write(Path file, String text) throws IOException {
        try {
            DurableFile.write(file, text);
        } catch (IOException failed) {
            if (!reserve.release()) {
                throw failed;
            }
            DurableFile.write(file, text);
        }
    }

    private Path file(ServerId server) {
        return folder.resolve(server.toString());
    }
}

package dev.berth.agent.simulation;

import dev.berth.model.id.ServerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which guests' last run on one host has ended by itself, each an empty file in {@code ended/}: as a real host's log tells. */
final class EndedGuests {
    private final Path folder;

    EndedGuests(Path hostFolder) {
        folder = hostFolder.resolve("ended");
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be made".formatted(folder), failed);
        }
    }

    /** To be called before the guest is gone. */
    void add(ServerId server) {
        try {
            Files.write(file(server), new byte[0]);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written".formatted(file(server)), failed);
        }
    }

    /** To be called before the guest runs again. */
    void remove(ServerId server) {
        try {
            Files.deleteIfExists(file(server));
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be removed".formatted(file(server)), failed);
        }
    }

    boolean contains(ServerId server) {
        return Files.exists(file(server));
    }

    private Path file(ServerId server) {
        return folder.resolve(server.toString());
    }
}

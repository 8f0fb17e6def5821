package dev.berth.agent.storage;

import dev.berth.model.id.ServerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A guest's files; the paths are the same on every host, since the domain that arrives names them. */
public record GuestFolder(Path path) {

    public static GuestFolder of(Path agentFolder, ServerId server) {
        return new GuestFolder(agentFolder.resolve("guests").resolve(server.toString()));
    }

    public Path disk() {
        return path.resolve("disk.qcow2");
    }

    /** The disk's name once the guest has left with its content: nothing can start from it by accident. */
    public Path sentDisk() {
        return path.resolve("disk.sent.qcow2");
    }

    public Path seed() {
        return path.resolve("seed.iso");
    }

    public Path console() {
        return path.resolve("console.log");
    }

    public boolean holdsDisk() {
        return Files.exists(disk());
    }

    public boolean isEmpty() {
        return !Files.exists(path);
    }

    public void create() {
        try {
            Files.createDirectories(path);
        } catch (IOException failed) {
            throw new UncheckedIOException("folder %s cannot be made".formatted(path), failed);
        }
    }

    /** Sets the disk aside after its content has moved; does nothing when that was done before. */
    public void setDiskAside() {
        try {
            if (holdsDisk()) {
                DurableFile.replace(disk(), sentDisk());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("disk %s cannot be renamed".formatted(disk()), failed);
        }
    }

    public void deleteAll() {
        if (isEmpty()) {
            return;
        }
        try (var inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("folder %s cannot be deleted".formatted(path), failed);
        }
    }
}

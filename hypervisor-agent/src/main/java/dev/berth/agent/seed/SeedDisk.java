package dev.berth.agent.seed;

import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.agent.storage.DurableFile;
import dev.berth.agent.storage.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes the seed's files into an ISO image; the same files always give the same bytes, on every host. */
public final class SeedDisk {
    private static final FileTime NO_TIME = FileTime.from(Instant.EPOCH);

    private SeedDisk() {}

    public static void write(Path target, SortedMap<String, String> files) {
        Path folder = target.resolveSibling("seed.files");
        Path draft = target.resolveSibling("seed.iso.new");
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.writeString(path, file.getValue());
                Files.setLastModifiedTime(path, NO_TIME);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.setLastModifiedTime(folder, NO_TIME);
            Files.deleteIfExists(draft);
            Program.run(command(draft, folder), Map.of("SOURCE_DATE_EPOCH", "0", "TZ", "UTC"));
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            DurableFile.replace(draft, target);
            for (String name : files.keySet()) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            throw GuestProblem.of(ProblemCode.START_FAILED, "seed %s: %s".formatted(target, failed.getMessage()))
                    .asException();
        }
    }

    /**
     * Rock Ridge for the names; -r gives everything to root, so that no owner of this host enters the bytes;
     * SOURCE_DATE_EPOCH keeps the present out of them, where an option of its own would let the change times in.
     */
    private static List<String> command(Path image, Path folder) {
        return List.of(
                "xorriso",
                "-as",
                "mkisofs",
                "-quiet",
                "-V",
                "cidata",
                "-J",
                "-r",
                "-o",
                image.toString(),
                folder.toString());
    }
}

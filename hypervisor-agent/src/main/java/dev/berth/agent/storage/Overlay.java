package dev.berth.agent.storage;

import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.model.unit.DataSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A guest's disk: a qcow2 file that holds what differs from the base image in the cache. */
public final class Overlay {
    private Overlay() {}

    /** Lays out an empty overlay under a draft's name first, so that a killed agent leaves no half disk behind. */
    public static void create(Path disk, Path base, DataSize size) {
        Path draft = disk.resolveSibling(disk.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Program.run(
                    List.of(
                            "qemu-img",
                            "create",
                            "-q",
                            "-f",
                            "qcow2",
                            "-F",
                            "qcow2",
                            "-b",
                            base.toString(),
                            draft.toString(),
                            Long.toString(size.bytes())),
                    Map.of());
            DurableFile.replace(draft, disk);
        } catch (IOException failed) {
            throw GuestProblem.of(ProblemCode.START_FAILED, "disk %s: %s".formatted(disk, failed.getMessage()))
                    .asException();
        }
    }
}

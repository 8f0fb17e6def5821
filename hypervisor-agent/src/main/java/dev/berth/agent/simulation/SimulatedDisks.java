package dev.berth.agent.simulation;

import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.agent.spec.GuestImage;
import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.storage.GuestDisks;
import dev.berth.agent.storage.GuestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Disks that are a line of text each. No image is fetched: nothing boots. */
final class SimulatedDisks implements GuestDisks {
    private final Supplier<HostFaults> faults;

    SimulatedDisks(Supplier<HostFaults> faults) {
        this.faults = faults;
    }

    @Override
    public void fetch(GuestImage image) {
        var fault = faults.get().startFails().filter(SimulatedDisks::isOfImages);
        if (fault.isPresent()) {
            String text =
                    "simulated: image %s cannot be had".formatted(image.disk().sha256());
            throw new GuestProblem(fault.get(), text).asException();
        }
    }

    static boolean isOfImages(ProblemCode code) {
        return code == ProblemCode.IMAGE_CHECKSUM || code == ProblemCode.IMAGE_UNAVAILABLE;
    }

    @Override
    public void layOut(GuestFolder folder, GuestSpec spec) {
        if (faults.get().storageFull()) {
            throw new GuestProblem(ProblemCode.STORAGE_FULL, "simulated: no space left for " + folder.disk())
                    .asException();
        }
        write(
                folder.disk(),
                "simulated disk of %d bytes\n".formatted(spec.disk().bytes()));
    }

    @Override
    public void writeSeed(GuestFolder folder, GuestSpec spec) {
        write(folder.seed(), "simulated seed of %s\n".formatted(spec.seed().hostname()));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }
}

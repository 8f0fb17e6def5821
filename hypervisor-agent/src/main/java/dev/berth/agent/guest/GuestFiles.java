package dev.berth.agent.guest;

import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.storage.ConsoleLimit;
import dev.berth.agent.storage.GuestDisks;
import dev.berth.agent.storage.GuestFolder;
import dev.berth.model.id.ServerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** Lays out what a guest needs on this host's disk. */
public final class GuestFiles {
    private static final Logger LOG = Logger.getLogger(GuestFiles.class);

    private final Path agentFolder;
    private final GuestDisks disks;

    public GuestFiles(Path agentFolder, GuestDisks disks) {
        this.agentFolder = agentFolder;
        this.disks = disks;
    }

    GuestFolder folder(ServerId server) {
        return GuestFolder.of(agentFolder, server);
    }

    /** Servers that have a folder here. */
    List<ServerId> servers() {
        try (var folders = Files.list(agentFolder.resolve("guests"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,15}"))
                    .map(ServerId::valueOf)
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException("the guests' folders cannot be listed", failed);
        }
    }

    /** Called now and then; a console that cannot be cut now is cut the next time. */
    void limitConsoles() {
        for (ServerId server : servers()) {
            try {
                ConsoleLimit.apply(folder(server).console());
            } catch (IOException failed) {
                LOG.warnf("console cannot be cut server=%s reason=%s", server, failed.getMessage());
            }
        }
    }

    GuestMachine machine(ServerId server, GuestSpec spec) {
        return new GuestMachine(server, spec, folder(server));
    }

    /** Makes what is missing; a disk that is there is never touched. */
    void prepare(GuestMachine machine) {
        var folder = machine.folder();
        disks.fetch(machine.spec().image());
        folder.create();
        if (!folder.holdsDisk()) {
            disks.layOut(folder, machine.spec());
        }
        disks.writeSeed(folder, machine.spec());
    }

    /** As {@link #prepare}, but with an empty overlay in place of any other: for a guest that will arrive. */
    void prepareToReceive(GuestMachine machine) {
        var folder = machine.folder();
        disks.fetch(machine.spec().image());
        folder.create();
        disks.layOut(folder, machine.spec());
        disks.writeSeed(folder, machine.spec());
    }
}

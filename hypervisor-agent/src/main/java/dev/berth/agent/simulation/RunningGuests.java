package dev.berth.agent.simulation;

import dev.berth.model.id.ServerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The guests that run on one host, each a file in {@code running/}: a process that is killed finds them all again. The files
 * are not forced to the disk, for a power cut would end real guests too. Whoever changes them holds the switch's lock.
 */
final class RunningGuests {
    private final Path folder;
    private final Map<ServerId, SimulatedGuest> guests = new ConcurrentHashMap<>();

    RunningGuests(Path hostFolder) {
        folder = hostFolder.resolve("running");
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                files.filter(file -> !file.toString().endsWith(".new")).forEach(this::load);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the running guests in %s cannot be read".formatted(folder), failed);
        }
    }

    private void load(Path file) {
        try {
            var guest = GuestText.read(Files.readString(file));
            guests.put(guest.server(), guest);
        } catch (IOException | RuntimeException broken) {
            throw new IllegalStateException(
                    "%s is not a running guest's file (%s); remove it, and the guest counts as ended"
                            .formatted(file, broken.getMessage()),
                    broken);
        }
    }

    Collection<SimulatedGuest> all() {
        return guests.values();
    }

    Optional<SimulatedGuest> find(ServerId server) {
        return Optional.ofNullable(guests.get(server));
    }

    void put(SimulatedGuest guest) {
        Path file = file(guest.server());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, GuestText.write(guest));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), failed);
        }
        guests.put(guest.server(), guest);
    }

    void remove(ServerId server) {
        try {
            Files.deleteIfExists(file(server));
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be removed".formatted(file(server)), failed);
        }
        guests.remove(server);
    }

    /** One rename takes the guest from host to host: whatever is killed, it runs on exactly one of them. */
    void handOver(SimulatedGuest guest, RunningGuests peer) {
        Path file = file(guest.server());
        try {
            Files.move(file, peer.file(guest.server()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be handed over".formatted(file), failed);
        }
        peer.guests.put(guest.server(), guest);
        guests.remove(guest.server());
    }

    void removeAll() {
        List.copyOf(guests.keySet()).forEach(this::remove);
    }

    private Path file(ServerId server) {
        return folder.resolve(server.toString());
    }
}

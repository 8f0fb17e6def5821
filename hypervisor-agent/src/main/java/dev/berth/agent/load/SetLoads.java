package dev.berth.agent.load;

import dev.berth.agent.storage.DurableFile;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What was set by hand for single guests, in place of their curves; it goes with the guest, and is kept in a file. */
public final class SetLoads implements LoadSource {
    private final Path file;
    private final LoadSource otherwise;
    private final Map<ServerId, CpuAmount> set = new ConcurrentHashMap<>();

    public SetLoads(Path file, LoadSource otherwise) {
        this.file = file;
        this.otherwise = otherwise;
        if (Files.exists(file)) {
            read();
        }
    }

    private void read() {
        try {
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            lines.stringPropertyNames()
                    .forEach(server -> set.put(
                            ServerId.valueOf(server),
                            CpuAmount.ofCores(Double.parseDouble(lines.getProperty(server)))));
        } catch (IOException | IllegalArgumentException broken) {
            throw new IllegalStateException("the loads in %s cannot be read; remove the file".formatted(file), broken);
        }
    }

    public synchronized void set(ServerId server, CpuAmount demand) {
        set.put(server, demand);
        write();
    }

    /** The guest follows its curve again. */
    public synchronized void release(ServerId server) {
        set.remove(server);
        write();
    }

    private void write() {
        try {
            DurableFile.write(
                    file,
                    set.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue().cores() + "\n")
                            .sorted()
                            .collect(Collectors.joining()));
        } catch (IOException failed) {
            throw new UncheckedIOException("the loads cannot be written to " + file, failed);
        }
    }

    /** A guest never asks for more than its processors. */
    @Override
    public LoadCurve curveOf(LoadedGuest guest) {
        var curve = otherwise.curveOf(guest);
        return clock -> Optional.ofNullable(set.get(guest.server()))
                .map(demand -> CpuAmount.ofCores(Math.min(demand.cores(), guest.vcpus())))
                .orElseGet(() -> curve.at(clock));
    }
}

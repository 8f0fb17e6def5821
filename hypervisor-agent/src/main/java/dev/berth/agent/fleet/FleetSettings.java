package dev.berth.agent.fleet;

import dev.berth.agent.link.ControlAddresses;
import dev.berth.agent.load.LoadSource;
import dev.berth.agent.load.RecordedLoad;
import dev.berth.agent.load.SeededLoad;
import dev.berth.agent.load.TimeLapse;
import dev.berth.agent.simulation.HostSize;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings, checked: whatever is wrong is told at start, in a sentence that names the variable. */
public record FleetSettings(
        Path folder,
        int hosts,
        HostSize size,
        LoadSource loads,
        int door,
        Duration round,
        String enrollmentUrl,
        ControlAddresses controlAddresses,
        String version) {
    static final int MOST_HOSTS = 500;
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8})\\s*(MiB|GiB)");

    /** Curves begin at the moment of the day that {@code now} is. */
    public static FleetSettings of(
            FleetConfig config,
            Optional<String> enrollmentUrl,
            Optional<String> controlAddress,
            String version,
            Instant now) {
        if (!config.folder().isAbsolute()) {
            throw wrong("SIMULATION_FOLDER", config.folder().toString(), "an absolute path");
        }
        if (config.hosts() < 1 || config.hosts() > MOST_HOSTS) {
            throw wrong("SIMULATION_HOSTS", Integer.toString(config.hosts()), "a number from 1 to " + MOST_HOSTS);
        }
        if (!(config.cores() > 0 && config.cores() <= 4096)) {
            throw wrong("SIMULATION_CORES", Double.toString(config.cores()), "a number above 0 and at most 4096");
        }
        if (config.door() < 0 || config.door() > 65_535) {
            throw wrong("SIMULATION_DOOR", Integer.toString(config.door()), "a port, or 0");
        }
        if (config.round().toMillis() < 100) {
            throw wrong("SIMULATION_ROUND", config.round().toString(), "at least 100ms");
        }
        return new FleetSettings(
                config.folder(),
                config.hosts(),
                new HostSize(
                        CpuAmount.ofCores(config.cores()),
                        size("SIMULATION_MEMORY", config.memory()),
                        size("SIMULATION_STORAGE", config.storage())),
                loads(config, now),
                config.door(),
                config.round(),
                enrollmentUrl.orElse(""),
                addresses(controlAddress.orElse("")),
                version);
    }

    private static LoadSource loads(FleetConfig config, Instant now) {
        TimeLapse time;
        try {
            time = new TimeLapse(now, config.timeLapse());
        } catch (IllegalArgumentException outOfRange) {
            throw wrong("SIMULATION_TIME_LAPSE", Double.toString(config.timeLapse()), "above 0 and at most 100000");
        }
        try {
            return config.load().isPresent()
                    ? RecordedLoad.read(config.load().get(), time)
                    : new SeededLoad(config.seed(), config.level(), config.spread(), time);
        } catch (IOException unreadable) {
            throw wrong("SIMULATION_LOAD", config.load().orElseThrow().toString(), "a file that can be read");
        }
    }

    private static DataSize size(String key, String text) {
        var parts = SIZE.matcher(text.strip());
        if (!parts.matches()) {
            throw wrong(key, text, "a size such as 512MiB or 256GiB");
        }
        long number = Long.parseLong(parts.group(1));
        return parts.group(2).equals("GiB") ? DataSize.ofGibibytes(number) : DataSize.ofMebibytes(number);
    }

    private static ControlAddresses addresses(String given) {
        try {
            return ControlAddresses.parse(given);
        } catch (IllegalArgumentException wrong) {
            throw wrong("AGENT_CONTROL_ADDRESS", given, ControlAddresses.FORM);
        }
    }

    private static IllegalArgumentException wrong(String key, String value, String right) {
        return new IllegalArgumentException("BERTH_%s is \"%s\"; it must be %s".formatted(key, value, right));
    }
}

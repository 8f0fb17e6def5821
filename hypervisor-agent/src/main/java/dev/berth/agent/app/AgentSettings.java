package dev.berth.agent.app;

import dev.berth.agent.link.ControlAddresses;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings, checked: whatever is wrong is told at start, in a sentence that names the variable. */
public record AgentSettings(
        Path folder,
        String enrollmentUrl,
        String enrollmentToken,
        ControlAddresses controlAddresses,
        Path pressureRoot,
        String libvirtUri,
        String migrationAddress,
        String migrationTransport,
        String bridge,
        @Nullable CpuAmount cores,
        @Nullable DataSize memory,
        String accelerator,
        Path probeKernels,
        String version) {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,15})\\s*(MiB|GiB)?");
    private static final Pattern BRIDGE = Pattern.compile("[A-Za-z0-9_.-]{1,15}");

    static AgentSettings of(AgentConfig config) {
        return new AgentSettings(
                folder(config.folder()),
                https(config.enrollmentUrl().orElse("")),
                config.enrollmentToken().orElse(""),
                addresses(config.controlAddress().orElse("")),
                config.pressureRoot(),
                config.libvirtUri(),
                matching(
                        "MIGRATION_ADDRESS",
                        config.migrationAddress(),
                        Pattern.compile("[0-9A-Za-z.:-]+"),
                        "an address of this host, such as 10.0.0.7"),
                oneOf("MIGRATION_TRANSPORT", config.migrationTransport(), Set.of("auto", "tls", "tcp")),
                matching("BRIDGE", config.bridge(), BRIDGE, "the name of a bridge"),
                config.cores().map(AgentSettings::cores).orElse(null),
                config.memory().map(AgentSettings::memory).orElse(null),
                oneOf("ACCELERATOR", config.accelerator(), Set.of("auto", "kvm", "tcg")),
                config.probeKernels(),
                config.version());
    }

    private static Path folder(Path folder) {
        if (!folder.isAbsolute()) {
            throw wrong("FOLDER", folder.toString(), "an absolute path");
        }
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw wrong("FOLDER", folder.toString(), "a folder that this user may write");
        }
        return folder;
    }

    private static ControlAddresses addresses(String text) {
        try {
            return ControlAddresses.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw wrong("CONTROL_ADDRESS", text, ControlAddresses.FORM);
        }
    }

    private static String https(String url) {
        if (!url.isEmpty() && !url.startsWith("https://")) {
            throw wrong("ENROLLMENT_URL", url, "an https:// address");
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static String matching(String key, Optional<String> value, Pattern form, String right) {
        if (value.isEmpty() || !form.matcher(value.get()).matches()) {
            throw wrong(key, value.orElse(""), right);
        }
        return value.get();
    }

    private static String oneOf(String key, String value, Set<String> right) {
        if (!right.contains(value)) {
            throw wrong(key, value, "one of " + right.stream().sorted().toList());
        }
        return value;
    }

    private static CpuAmount cores(double cores) {
        if (!(cores > 0) || cores > 4096) {
            throw wrong("CORES", Double.toString(cores), "a number above 0");
        }
        return CpuAmount.ofCores(cores);
    }

    static DataSize memory(String text) {
        var parts = SIZE.matcher(text.strip());
        if (!parts.matches()) {
            throw wrong("MEMORY", text, "a size such as 320MiB, 64GiB or a number of bytes");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (String.valueOf(parts.group(2))) {
            case "MiB" -> DataSize.ofMebibytes(number);
            case "GiB" -> DataSize.ofGibibytes(number);
            default -> new DataSize(number);
        };
    }

    private static IllegalArgumentException wrong(String key, String value, String right) {
        return new IllegalArgumentException("BERTH_AGENT_%s is \"%s\"; it must be %s".formatted(key, value, right));
    }

    @Override
    public String toString() {
        return "AgentSettings[folder=%s, control=%s]".formatted(folder, controlAddresses.all());
    }
}

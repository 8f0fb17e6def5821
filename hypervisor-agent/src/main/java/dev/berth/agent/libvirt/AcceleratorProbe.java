package dev.berth.agent.libvirt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Chooses the accelerator. Some machines list KVM and cannot run a guest under it: so a probe guest is booted, and its
 * answer kept for this kernel and this QEMU.
 */
public final class AcceleratorProbe {
    private static final Logger LOG = Logger.getLogger(AcceleratorProbe.class);
    private static final Path DEVICE = Path.of("/dev/kvm");

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Path folder;
    private final Path boot;

    /** {@code boot} is where this host keeps its own kernels: one of them is what the probe guest boots. */
    public AcceleratorProbe(Path folder, Path boot) {
        this.folder = folder;
        this.boot = boot;
    }

    /** {@code wanted} is auto, kvm or tcg. Blocks for up to 10 s, the first time. */
    public AcceleratorChoice choose(String wanted) {
        String version = qemuVersion();
        var choice =
                switch (wanted) {
                    case "kvm" -> new AcceleratorChoice(Accelerator.KVM, "set by the operator, not probed", version);
                    case "tcg" -> new AcceleratorChoice(Accelerator.TCG, "set by the operator", version);
                    default -> probed(version);
                };
        if (choice.accelerator() == Accelerator.TCG) {
            LOG.warnf("GUESTS RUN UNDER TCG, MANY TIMES SLOWER THAN UNDER KVM reason=%s", choice.reason());
        } else {
            LOG.infof("guests run under KVM reason=%s", choice.reason());
        }
        return choice;
    }

    private AcceleratorChoice probed(String version) {
        if (!Files.isReadable(DEVICE) || !Files.isWritable(DEVICE)) {
            return new AcceleratorChoice(Accelerator.TCG, "/dev/kvm cannot be opened", version);
        }
        var kernel = kernel();
        if (kernel.isEmpty()) {
            String reason = "/dev/kvm is there, but %s has no kernel (vmlinuz*) to probe it with".formatted(boot);
            return new AcceleratorChoice(Accelerator.TCG, reason, version);
        }
        String machine = System.getProperty("os.version") + " " + version;
        String reason = kept(machine);
        if (reason.isEmpty()) {
            reason = new ProbeGuest(folder, kernel.get(), LIMIT).boot("kvm");
            keep(machine, reason);
        }
        var accelerator = reason.equals(ProbeGuest.BOOTED) ? Accelerator.KVM : Accelerator.TCG;
        return new AcceleratorChoice(accelerator, reason, version);
    }

    private Optional<Path> kernel() {
        try (var files = Files.list(boot)) {
            return files.filter(file -> file.getFileName().toString().startsWith("vmlinuz"))
                    .max(Comparator.naturalOrder());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private Path file() {
        return folder.resolve("accelerator");
    }

    /** The answer of an earlier probe on this very kernel and QEMU, or nothing. */
    private String kept(String machine) {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.size() == 2 && lines.getFirst().equals(machine) ? lines.getLast() : "";
        } catch (IOException none) {
            return "";
        }
    }

    private void keep(String machine, String reason) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file(), machine + "\n" + reason.lines().findFirst().orElse("") + "\n");
        } catch (IOException failed) {
            LOG.warnf("the probe's answer cannot be kept, it will be asked again reason=%s", failed.getMessage());
        }
    }

    private static String qemuVersion() {
        try {
            var process = new ProcessBuilder(ProbeGuest.QEMU, "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(5, TimeUnit.SECONDS);
            return said.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        } catch (IOException missing) {
            throw new IllegalStateException(
                    ProbeGuest.QEMU + " does not run; install the package qemu-system-x86", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the agent is ending", stopped);
        }
    }
}

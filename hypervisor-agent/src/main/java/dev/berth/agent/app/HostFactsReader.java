package dev.berth.agent.app;

import dev.berth.agent.host.HostDescription;
import dev.berth.agent.libvirt.AcceleratorChoice;
import dev.berth.agent.libvirt.LibvirtHypervisor;
import dev.berth.contracts.agent.v1.HostFacts;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What this host tells of itself at each Hello. */
final class HostFactsReader implements HostDescription {
    private static final Pattern TOTAL = Pattern.compile("^MemTotal:\\s+(\\d+) kB", Pattern.MULTILINE);
    // What the host itself needs, when nobody has said how much guests may use.
    private static final DataSize KEPT_BACK = DataSize.ofMebibytes(512);

    private final AgentSettings settings;
    private final AcceleratorChoice accelerator;

    HostFactsReader(AgentSettings settings, AcceleratorChoice accelerator) {
        this.settings = settings;
        this.accelerator = accelerator;
    }

    @Override
    public HostFacts facts() {
        return HostFacts.newBuilder()
                .setHostname(hostname())
                .setCores(cores().cores())
                .setMemoryBytes(memory().bytes())
                .setStorageBytes(storageTotal().bytes())
                .setMigrationAddress(settings.migrationAddress())
                .setAccelerator(accelerator.accelerator().wire())
                .setAcceleratorReason(accelerator.reason())
                .setHypervisorVersion(accelerator.hypervisorVersion())
                .setFilterVersion(LibvirtHypervisor.filterVersion())
                .setKernel(System.getProperty("os.version"))
                .build();
    }

    @Override
    public String agentVersion() {
        return settings.version();
    }

    /** The kernel's word: a resolver may be slow, or know another name. */
    private static String hostname() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("this host's name cannot be read", failed);
        }
    }

    private CpuAmount cores() {
        var set = settings.cores();
        return set == null ? CpuAmount.ofCores(Runtime.getRuntime().availableProcessors()) : set;
    }

    private DataSize memory() {
        var set = settings.memory();
        return set == null ? machineMemory().minusOrZero(KEPT_BACK) : set;
    }

    private static DataSize machineMemory() {
        try {
            var found = TOTAL.matcher(Files.readString(Path.of("/proc/meminfo")));
            return found.find() ? new DataSize(Long.parseLong(found.group(1)) * 1024) : DataSize.ZERO;
        } catch (IOException failed) {
            throw new UncheckedIOException("/proc/meminfo cannot be read", failed);
        }
    }

    private DataSize storageTotal() {
        try {
            return new DataSize(Files.getFileStore(settings.folder()).getTotalSpace());
        } catch (IOException failed) {
            throw new UncheckedIOException("the size of %s cannot be read".formatted(settings.folder()), failed);
        }
    }

    @Override
    public DataSize storageFree() {
        try {
            return new DataSize(Files.getFileStore(settings.folder()).getUsableSpace());
        } catch (IOException failed) {
            throw new UncheckedIOException("the free space of %s cannot be read".formatted(settings.folder()), failed);
        }
    }
}

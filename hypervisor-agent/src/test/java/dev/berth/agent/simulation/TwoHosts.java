package dev.berth.agent.simulation;

import dev.berth.agent.guest.DomainState;
import dev.berth.agent.guest.GuestMachine;
import dev.berth.agent.guest.SeenGuest;
import dev.berth.agent.guest.Specs;
import dev.berth.agent.guest.Transfer;
import dev.berth.agent.load.LoadSource;
import dev.berth.agent.storage.GuestFolder;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Two simulated hosts in a folder; made again over the same folder they are what a killed process finds. */
final class TwoHosts implements AutoCloseable {
    static final ServerId SERVER = new ServerId(5);
    private static final LoadSource IDLE = _ -> _ -> CpuAmount.ZERO;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Path folder;
    final SimulatedHost first;
    final SimulatedHost second;

    TwoHosts(Path folder) {
        this.folder = folder;
        var network = new SimulatedSwitch(timer, Clock.systemUTC());
        var size = new HostSize(CpuAmount.ofCores(4), DataSize.ofGibibytes(8), DataSize.ofGibibytes(100));
        first = new SimulatedHost("sim1", folder.resolve("sim1"), size, IDLE, network);
        second = new SimulatedHost("sim2", folder.resolve("sim2"), size, IDLE, network);
        network.resumeCopies();
    }

    void startOnFirst() {
        first.hypervisor().start(machine());
    }

    GuestMachine machine() {
        return new GuestMachine(SERVER, Specs.micro(), GuestFolder.of(folder.resolve("sim1"), SERVER));
    }

    Transfer toSecond() {
        return new Transfer("t1", second.address());
    }

    static DomainState state(SimulatedHost host) {
        Optional<SeenGuest> seen = host.hypervisor().find(SERVER);
        return seen.map(SeenGuest::domain).orElse(DomainState.NONE);
    }

    /** A guest of this size takes so long to copy. */
    static HostFaults copying(CopyFate fate, Duration copy, Duration blackout) {
        long resident = (long) (Specs.micro().memory().bytes() * 1000.0 / copy.toMillis());
        return new HostFaults(
                Optional.empty(),
                Duration.ZERO,
                false,
                false,
                false,
                Duration.ZERO,
                fate,
                new CopySpeed(resident, 0, blackout));
    }

    /** As a kill: nothing is told, nothing is written. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}

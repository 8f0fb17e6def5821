package dev.berth.agent.simulation;

import dev.berth.agent.guest.Hypervisor;
import dev.berth.agent.load.LoadSource;
import dev.berth.agent.storage.GuestDisks;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** One pretended host: its hypervisor, its disks, its clock, and what is wrong with it now. */
public final class SimulatedHost {
    private final String name;
    private final HostSize size;
    private final SimulatedSwitch network;
    private final RunningGuests running;
    private final SimulatedCopies copies;
    private final SimulatedHypervisor hypervisor;
    private final Clock clock;
    private volatile HostFaults faults = HostFaults.NONE;

    /** Finds the guests that run in the folder, and joins the switch. */
    public SimulatedHost(String name, Path folder, HostSize size, LoadSource loads, SimulatedSwitch network) {
        this.name = name;
        this.size = size;
        this.network = network;
        running = new RunningGuests(folder);
        clock = new OffsetClock(network.clock(), () -> faults.clockOffset());
        copies = new SimulatedCopies(this, running, network);
        var use = new UseLedger(folder.resolve("use"), size.cpu(), loads);
        hypervisor = new SimulatedHypervisor(this, running, new EndedGuests(folder), copies, use, network);
        network.join(this);
    }

    public String name() {
        return name;
    }

    /** Where other hosts reach it for a move. */
    public String address() {
        return name + ".simulated";
    }

    public HostSize size() {
        return size;
    }

    public Hypervisor hypervisor() {
        return hypervisor;
    }

    public GuestDisks disks() {
        return new SimulatedDisks(() -> faults);
    }

    /** As this host sees the time. */
    public Clock clock() {
        return clock;
    }

    public HostFaults faults() {
        return faults;
    }

    public DataSize storageFree() {
        return faults.storageFull() ? DataSize.ZERO : size.storage();
    }

    /** Servers that run here, whatever the host can tell of them. */
    public List<ServerId> guests() {
        return running.all().stream().map(SimulatedGuest::server).sorted().toList();
    }

    /** A host that dies takes its guests along, and the copies from and to it. */
    public void suffer(HostFaults other) {
        faults = other;
        if (other.dead()) {
            synchronized (network) {
                network.hosts().forEach(host -> host.copies().dropThoseTo(address()));
                List.copyOf(running.all())
                        .forEach(guest -> copies.cancel(guest.server(), "the host has lost its power"));
                running.removeAll();
            }
        }
    }

    /** Writes down what guests have used, so that their counters do not fall when the process ends. */
    public void keepCounters() {
        hypervisor.keepCounters();
    }

    boolean answers() {
        return !faults.hypervisorDown() && !faults.dead();
    }

    SimulatedCopies copies() {
        return copies;
    }

    RunningGuests running() {
        return running;
    }

    void changed(ServerId server) {
        hypervisor.changed(server);
    }
}

package dev.berth.agent.fleet;

import dev.berth.agent.host.HostDescription;
import dev.berth.agent.simulation.SimulatedHost;
import dev.berth.contracts.agent.v1.HostFacts;
import dev.berth.model.unit.DataSize;

/** What a simulated host tells of itself; whoever reads it sees that nothing there is real. */
record SimulatedDescription(SimulatedHost host, String agentVersion) implements HostDescription {
    /** Real guests never move to a simulated host: hosts with different accelerators are of different pools. */
    private static final String ACCELERATOR = "simulated";

    private static final String FILTER_VERSION = "simulated";

    @Override
    public HostFacts facts() {
        return HostFacts.newBuilder()
                .setHostname(host.name())
                .setCores(host.size().cpu().cores())
                .setMemoryBytes(host.size().memory().bytes())
                .setStorageBytes(host.size().storage().bytes())
                .setMigrationAddress(host.address())
                .setAccelerator(ACCELERATOR)
                .setAcceleratorReason("a simulated host: its guests execute nothing")
                .setHypervisorVersion(ACCELERATOR)
                .setFilterVersion(FILTER_VERSION)
                .setKernel(ACCELERATOR)
                .build();
    }

    @Override
    public DataSize storageFree() {
        return host.storageFree();
    }
}

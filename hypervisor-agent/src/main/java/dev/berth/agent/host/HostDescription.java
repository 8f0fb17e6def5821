package dev.berth.agent.host;

import dev.berth.contracts.agent.v1.HostFacts;
import dev.berth.model.unit.DataSize;

/** What a host tells of itself. */
public interface HostDescription {
    /** Sent at each Hello. */
    HostFacts facts();

    String agentVersion();

    DataSize storageFree();
}

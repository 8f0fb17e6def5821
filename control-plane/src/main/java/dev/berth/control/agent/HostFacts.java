package dev.berth.control.agent;

import dev.berth.contracts.agent.v1.Hello;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;

/** What a host is and offers, as its agent says at Hello. */
record HostFacts(
        CpuAmount cpu,
        DataSize memory,
        DataSize storage,
        String agentVersion,
        String migrationAddress,
        String filterVersion,
        String accelerator) {

    /** Fails with {@link MalformedMessage}. */
    static HostFacts of(Hello hello) {
        var facts = hello.getFacts();
        return new HostFacts(
                CpuAmount.ofCores(Checked.positive("facts.cores", facts.getCores())),
                Checked.size("facts.memory_bytes", facts.getMemoryBytes()),
                Checked.size("facts.storage_bytes", facts.getStorageBytes()),
                Checked.shortText("agent_version", hello.getAgentVersion()),
                Checked.shortText("facts.migration_address", facts.getMigrationAddress()),
                Checked.shortText("facts.filter_version", facts.getFilterVersion()),
                Checked.shortText("facts.accelerator", facts.getAccelerator()));
    }
}

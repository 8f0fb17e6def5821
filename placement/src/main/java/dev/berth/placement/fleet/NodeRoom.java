package dev.berth.placement.fleet;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;

/** One NUMA node of a host and what is promised on it. */
public record NodeRoom(NumaNode node, Promised promised) {

    NodeRoom taking(double share, CpuAmount vcpus, DataSize memory) {
        return new NodeRoom(
                node,
                new Promised(
                        CpuAmount.ofCores(promised.vcpus().cores() + vcpus.cores() * share),
                        new DataSize(promised.memory().bytes() + (long) (memory.bytes() * share)),
                        promised.guaranteed()));
    }
}

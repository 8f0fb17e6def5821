package dev.berth.agent.simulation;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;

/** What a simulated host offers. */
public record HostSize(CpuAmount cpu, DataSize memory, DataSize storage) {}

package dev.berth.placement.fleet;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;

/** One NUMA node of a host: cores, and the memory that is near to them, as far as there for guests. */
public record NumaNode(int number, CpuAmount cpu, DataSize memory) {}

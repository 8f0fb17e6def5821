package dev.berth.control.telemetry;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;

/** What a host has for guests. */
public record HostCapacity(CpuAmount cpu, DataSize memory) {
    public static final HostCapacity UNKNOWN = new HostCapacity(CpuAmount.ZERO, DataSize.ZERO);
}

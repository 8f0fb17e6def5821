package dev.berth.control.scheduling;

import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;

/** What a server takes of a host. */
public record GuestSize(VcpuCount vcpus, DataSize memory, DataSize disk) {}

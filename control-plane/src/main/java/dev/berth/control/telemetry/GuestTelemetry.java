package dev.berth.control.telemetry;

import dev.berth.model.id.HostId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.time.Instant;

/** What a guest used on the host that last told of it. */
record GuestTelemetry(HostId host, Instant takenAt, CpuAmount cpuUsed, DataSize memoryResident) {}

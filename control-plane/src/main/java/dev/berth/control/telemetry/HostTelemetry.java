package dev.berth.control.telemetry;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import java.time.Instant;
import java.util.Optional;

/**
 * How busy a host was.
 *
 * @param cpuPressure share of time in which some task of the guests waited for CPU
 * @param hotSince since when it has been too busy without a break
 */
record HostTelemetry(
        Instant takenAt,
        Ratio cpuPressure,
        Ratio memoryPressure,
        CpuAmount cpuUsed,
        DataSize memoryUsed,
        DataSize storageFree,
        Optional<Instant> hotSince) {}

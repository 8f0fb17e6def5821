package dev.berth.placement.fleet;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import java.time.Duration;

/**
 * How busy a host was when it was last seen.
 *
 * @param cpuWait PSI: the share of the last ten seconds in which some task waited for a processor (cpu some avg10)
 * @param cpuUse processor in use, guests and the host's own work together
 * @param memoryUsed memory in use by guests
 * @param age how long before the snapshot this was seen
 */
public record Pressure(Ratio cpuWait, CpuAmount cpuUse, DataSize memoryUsed, Duration age) {

    /** Of a host that has never been seen: nothing known, and too old to act upon. */
    public static final Pressure UNKNOWN =
            new Pressure(Ratio.ZERO, CpuAmount.ZERO, DataSize.ZERO, Duration.ofDays(36_500));

    public Pressure {
        if (cpuWait.exceeds(Ratio.ONE)) {
            throw new IllegalArgumentException("CPU pressure (%s) must not exceed 100 %%".formatted(cpuWait));
        }
        if (age.isNegative()) {
            throw new IllegalArgumentException("age of pressure (%s) must not be negative".formatted(age));
        }
    }
}

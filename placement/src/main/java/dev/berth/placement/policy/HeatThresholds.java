package dev.berth.placement.policy;

import dev.berth.model.unit.Ratio;

/** How much pressure (PSI cpu some avg10), CPU use and memory use, as shares of a host, are too much. */
public record HeatThresholds(Ratio pressure, Ratio cpuUse, Ratio memoryUse) {

    public boolean exceededBy(Ratio pressureNow, Ratio cpuUseNow, Ratio memoryUseNow) {
        return pressureNow.exceeds(pressure) || cpuUseNow.exceeds(cpuUse) || memoryUseNow.exceeds(memoryUse);
    }
}

package dev.berth.placement.policy;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.time.Duration;

/**
 * What a move is taken to cost, in the same cores as its gain.
 *
 * @param interruption what any move must gain at least: the guest pauses, and people ask why
 * @param copyUse processor that copying takes on both hosts together while it runs
 * @param copiedEachSecond how fast memory and disk travel
 * @param horizon how long a gain is expected to last; the cost of copying is spread over it
 */
public record CostPolicy(CpuAmount interruption, CpuAmount copyUse, DataSize copiedEachSecond, Duration horizon) {

    public CostPolicy {
        if (copiedEachSecond.equals(DataSize.ZERO) || !horizon.isPositive()) {
            throw new IllegalArgumentException(
                    "copy speed (%s) and horizon (%s) must be above 0".formatted(copiedEachSecond, horizon));
        }
    }

    public static CostPolicy standard() {
        return new CostPolicy(
                CpuAmount.ofCores(0.1), CpuAmount.ofCores(0.5), DataSize.ofMebibytes(100), Duration.ofMinutes(10));
    }
}

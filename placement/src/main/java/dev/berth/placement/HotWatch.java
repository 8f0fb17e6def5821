package dev.berth.placement;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.policy.HeatPolicy;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries a host's {@code hotSince} from one observation to the next: it becomes hot above one set of thresholds and
 * stays so until it is below a lower one, so that a host at the edge does not flicker.
 */
public final class HotWatch {

    private HotWatch() {}

    public static Optional<Instant> hotSince(
            Optional<Instant> before, Pressure now, CpuAmount cpu, DataSize memory, Instant seenAt, HeatPolicy policy) {
        var threshold = before.isPresent() ? policy.cool() : policy.hot();
        boolean hot = threshold.exceededBy(
                now.cpuWait(), now.cpuUse().shareOf(cpu), now.memoryUsed().shareOf(memory));
        return hot ? Optional.of(before.orElse(seenAt)) : Optional.empty();
    }
}

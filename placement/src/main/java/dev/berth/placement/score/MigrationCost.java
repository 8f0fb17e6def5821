package dev.berth.placement.score;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.policy.CostPolicy;

/**
 * What a move costs, in the cores that its gain is counted in: a fixed part for the interruption, and the processor that
 * copying takes, spread over the time for which the gain is expected to last.
 */
public final class MigrationCost {

    private MigrationCost() {}

    public static CpuAmount of(GuestView guest, CostPolicy policy) {
        return policy.interruption().plus(copying(guest, policy));
    }

    /** The part of it that grows with what is copied. */
    public static CpuAmount copying(GuestView guest, CostPolicy policy) {
        var copied = guest.memory().plus(guest.disk()).plus(dirtied(guest));
        double copySeconds = (double) copied.bytes() / policy.copiedEachSecond().bytes();
        double share = copySeconds / (policy.horizon().toMillis() / 1000.0);
        return CpuAmount.ofCores(policy.copyUse().cores() * share);
    }

    /** Without an estimate, a guest is taken to write its memory again in the measure in which it is busy. */
    private static DataSize dirtied(GuestView guest) {
        return guest.dirtyMemory().orElseGet(() -> {
            double busy = Math.min(
                    1, guest.cpuUse().shareOf(guest.vcpus().atFullLoad()).value());
            return new DataSize((long) (guest.memory().bytes() * busy));
        });
    }
}

package dev.berth.placement.move;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.score.Score;

/**
 * One hot move, proposed.
 *
 * @param predictedGain cores of overload that it removes, summed over both hosts
 * @param cost what it costs, in the same cores; always less than the gain
 * @param score what speaks for it and against it by name, in the same cores; the sum is gain less cost
 */
public record Move(
        ServerId server,
        HostId source,
        HostId target,
        Reason reason,
        CpuAmount predictedGain,
        CpuAmount cost,
        Score score) {}

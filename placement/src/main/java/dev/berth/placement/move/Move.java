package dev.berth.placement.move;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;

/**
 * One hot move, proposed.
 *
 * @param predictedGain cores of overload that it removes, summed over both hosts
 * @param cost what it costs, in the same cores; always less than the gain
 */
public record Move(
        ServerId server, HostId source, HostId target, Reason reason, CpuAmount predictedGain, CpuAmount cost) {}

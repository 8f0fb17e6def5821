package dev.berth.placement.move;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.fit.Refusal;

/**
 * A move that was considered and not proposed.
 *
 * @param predictedGain cores of overload that it would remove; zero also when it would add to it
 */
public record Alternative(
        ServerId server, HostId source, HostId target, Refusal refusal, CpuAmount predictedGain, CpuAmount cost) {}

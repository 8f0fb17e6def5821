package dev.berth.control.metric;

import dev.berth.model.unit.CpuAmount;

/**
 * What an agent read of one guest.
 *
 * @param cpuUsed since its last report; counts where the agent is too old to tell the time on processors
 */
public record GuestReading(CpuAmount cpuUsed, Counters counters) {}

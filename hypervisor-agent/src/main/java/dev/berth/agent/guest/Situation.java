package dev.berth.agent.guest;

import dev.berth.agent.epoch.EpochRecord;

/**
 * What is known of a guest at one instant: the hypervisor's view, the files, the epoch file, whether a copy from here is
 * being followed by this agent, and how its power button stands.
 *
 * @param endedByItself the hypervisor says so of a guest that is gone
 */
record Situation(
        DomainState domain,
        boolean filtered,
        boolean hasDisk,
        boolean hasFiles,
        EpochRecord epoch,
        boolean copying,
        PowerButton.Standing button,
        boolean endedByItself) {}

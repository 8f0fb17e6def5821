package dev.berth.control.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of scheduling. */
@ConfigMapping(prefix = "berth.scheduling")
public interface SchedulingSettings {

    /** How many vCPUs may be promised for each core. */
    @WithDefault("4")
    double cpuOvercommit();

    /** How much memory may be promised for each byte that a host offers. */
    @WithDefault("1")
    double memoryOvercommit();
}

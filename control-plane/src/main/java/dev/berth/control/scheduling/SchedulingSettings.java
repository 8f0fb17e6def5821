package dev.berth.control.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of scheduling. */
@ConfigMapping(prefix = "berth.scheduling")
public interface SchedulingSettings {

    /** How many vCPUs may be promised for each core. */
    @WithDefault("4")
    double cpuOvercommit();

    /** How much memory may be promised for each byte that a host offers. */
    @WithDefault("1")
    double memoryOvercommit();

    /** What a guest uses while it boots says nothing about it: for so long after its start no plan moves it. */
    @WithDefault("20s")
    Duration settling();
}

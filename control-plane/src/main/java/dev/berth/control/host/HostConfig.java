package dev.berth.control.host;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a host counts as gone, and how long its enrolment token is good. */
@ConfigMapping(prefix = "berth.host")
public interface HostConfig {

    /** A host not heard of for longer is offline; several heartbeats, so that one that is late does no harm. */
    @WithDefault("6s")
    Duration offlineAfter();

    @WithDefault("1h")
    Duration enrollmentLasts();
}

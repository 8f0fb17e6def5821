package dev.berth.control.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a silent host is worth an event. */
@ConfigMapping(prefix = "berth.events")
public interface EventSettings {

    /** A host that is silent for so long counts as lost to the owners of its servers. */
    @WithDefault("30s")
    Duration hostLostAfter();
}

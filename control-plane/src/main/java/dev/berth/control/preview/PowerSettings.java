package dev.berth.control.preview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What hosts are taken to draw, as none of them tells it: set what you measured. */
@ConfigMapping(prefix = "berth.power")
public interface PowerSettings {

    /** A host that is on and runs nothing, in watts. */
    @WithDefault("120")
    double idleWatts();

    /** A host whose processors are all busy, in watts. */
    @WithDefault("300")
    double fullWatts();
}

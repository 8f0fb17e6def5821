package dev.berth.control.loop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the loops. */
@ConfigMapping(prefix = "berth.loops")
public interface LoopSettings {

    /** Off, nothing runs by itself: for tests that take every step by hand. */
    @WithDefault("true")
    boolean enabled();
}

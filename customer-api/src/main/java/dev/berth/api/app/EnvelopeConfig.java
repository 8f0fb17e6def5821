package dev.berth.api.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the envelope around every request. */
@ConfigMapping(prefix = "berth.request")
interface EnvelopeConfig {

    /** The largest body that is read; user data is the largest part of any. */
    @WithDefault("128K")
    MemorySize maxBody();
}

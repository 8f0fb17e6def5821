package dev.berth.control.telemetry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the latest telemetry is written. */
@ConfigMapping(prefix = "berth.telemetry")
public interface TelemetryConfig {

    /** As often as agents report: what is written late is acted upon late. */
    @WithDefault("2s")
    Duration writeEvery();

    /** A guest that nobody has told of for so long is forgotten. */
    @WithDefault("1h")
    Duration forgetAfter();
}

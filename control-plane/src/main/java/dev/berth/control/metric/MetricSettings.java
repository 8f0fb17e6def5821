package dev.berth.control.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long each level of servers' metrics is kept, and how it is written. */
@ConfigMapping(prefix = "berth.metrics")
public interface MetricSettings {

    /** Samples of 30 s; at least a day. */
    @WithDefault("2d")
    Duration keepSamples();

    @WithDefault("30d")
    Duration keepFiveMinutes();

    @WithDefault("400d")
    Duration keepHours();

    /** While the database is away, samples wait in memory for so long. */
    @WithDefault("1h")
    Duration keepUnwritten();

    /** Nothing is rolled up before its time has been over for so long; what comes later still counts. */
    @WithDefault("2m")
    Duration rollUpAfter();

    /** Partitions are made for so much time ahead. */
    @WithDefault("3d")
    Duration partitionsAhead();
}

package dev.berth.control.metric;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;

/** The settings when the operator says nothing. */
final class Keepings {

    private Keepings() {}

    static MetricSettings settings() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(MetricSettings.class)
                .build()
                .getConfigMapping(MetricSettings.class);
    }

    static Keeping usual() {
        return new Keeping(settings());
    }
}

package dev.berth.control.metric;

import jakarta.inject.Singleton;
import java.time.Duration;

/** How long each level is kept; a level is kept for no less than what is rolled up into it. */
@Singleton
class Keeping {
    private static final Duration SHORTEST = Duration.ofDays(1);

    private final MetricSettings settings;

    Keeping(MetricSettings settings) {
        this.settings = settings;
        Duration before = SHORTEST;
        for (Level level : Level.values()) {
            if (of(level).compareTo(before) < 0) {
                throw new IllegalArgumentException(
                        "berth.metrics: %s is kept for %s; it must be at least %s".formatted(level, of(level), before));
            }
            before = of(level);
        }
    }

    Duration of(Level level) {
        return switch (level) {
            case SAMPLE -> settings.keepSamples();
            case FIVE_MINUTES -> settings.keepFiveMinutes();
            case HOUR -> settings.keepHours();
        };
    }
}

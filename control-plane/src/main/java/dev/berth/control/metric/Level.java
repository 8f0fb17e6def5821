package dev.berth.control.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How finely time is kept: the samples, and what is rolled up from the level before. */
enum Level {
    SAMPLE("metric_sample", Duration.ofSeconds(30), PartitionSpan.DAY),
    FIVE_MINUTES("metric_five_minutes", Duration.ofMinutes(5), PartitionSpan.DAY),
    HOUR("metric_hour", Duration.ofHours(1), PartitionSpan.MONTH);

    private final String table;
    private final Duration bucket;
    private final PartitionSpan span;

    Level(String table, Duration bucket, PartitionSpan span) {
        this.table = table;
        this.bucket = bucket;
        this.span = span;
    }

    String table() {
        return table;
    }

    Duration bucket() {
        return bucket;
    }

    PartitionSpan span() {
        return span;
    }

    /** Buckets begin at multiples of their length since 1970, in all processes alike. */
    Instant startOf(Instant instant) {
        long length = bucket.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), length) * length);
    }

    /** What it is rolled up from. */
    Optional<Level> finer() {
        return switch (this) {
            case SAMPLE -> Optional.empty();
            case FIVE_MINUTES -> Optional.of(SAMPLE);
            case HOUR -> Optional.of(FIVE_MINUTES);
        };
    }

    /** What is rolled up from it. */
    Optional<Level> coarser() {
        return switch (this) {
            case SAMPLE -> Optional.of(FIVE_MINUTES);
            case FIVE_MINUTES -> Optional.of(HOUR);
            case HOUR -> Optional.empty();
        };
    }

    static List<Level> rolledUp() {
        return Arrays.stream(values()).filter(level -> level != SAMPLE).toList();
    }
}

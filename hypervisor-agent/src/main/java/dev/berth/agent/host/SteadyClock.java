package dev.berth.agent.host;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Goes on evenly whatever is done to the machine's clock: pauses and rates are differences, and a clock that is set back by
 * an hour must not make a guest wait for an hour.
 */
public final class SteadyClock extends Clock {
    private final Instant start;
    private final long startedAt;
    private final LongSupplier nanoseconds;
    private final ZoneId zone;

    private SteadyClock(Instant start, long startedAt, LongSupplier nanoseconds, ZoneId zone) {
        this.start = start;
        this.startedAt = startedAt;
        this.nanoseconds = nanoseconds;
        this.zone = zone;
    }

    public static SteadyClock startingAt(Instant start, LongSupplier nanoseconds) {
        return new SteadyClock(start, nanoseconds.getAsLong(), nanoseconds, ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoseconds.getAsLong() - startedAt);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(start, startedAt, nanoseconds, other);
    }
}

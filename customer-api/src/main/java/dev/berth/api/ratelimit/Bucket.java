package dev.berth.api.ratelimit;

import java.time.Duration;
import java.time.Instant;

/** Holds the requests that may still be made: full at first, refilled evenly so that an hour fills it. */
final class Bucket {
    private static final double NANOS_PER_HOUR = Duration.ofHours(1).toNanos();

    private final int limit;
    private double held;
    private Instant since;

    Bucket(int limit, Instant now) {
        this.limit = limit;
        held = limit;
        since = now;
    }

    synchronized Draw draw(Instant now) {
        refill(now);
        boolean allowed = held >= 1;
        if (allowed) {
            held--;
        }
        return new Draw(
                allowed,
                limit,
                (int) held,
                now.plus(refilling(limit - held)),
                allowed ? Duration.ZERO : refilling(1 - held));
    }

    private Duration refilling(double requests) {
        return Duration.ofNanos((long) Math.ceil(requests / limit * NANOS_PER_HOUR));
    }

    /** A full bucket says nothing that a new one would not say. */
    synchronized boolean isFull(Instant now) {
        refill(now);
        return held >= limit;
    }

    private void refill(Instant now) {
        long passed = Math.max(0, Duration.between(since, now).toNanos());
        held = Math.min(limit, held + passed / NANOS_PER_HOUR * limit);
        since = now;
    }
}

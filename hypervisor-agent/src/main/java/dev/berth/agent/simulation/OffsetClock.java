package dev.berth.agent.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A host's own clock, which may be wrong. */
final class OffsetClock extends Clock {
    private final Clock right;
    private final Supplier<Duration> offset;

    OffsetClock(Clock right, Supplier<Duration> offset) {
        this.right = right;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(right.withZone(zone), offset);
    }
}

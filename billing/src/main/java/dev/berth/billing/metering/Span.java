package dev.berth.billing.metering;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A stretch of time from an instant up to, not including, a later one. Both are cut to their whole second, so that the
 * seconds of a stretch are always the sum of the seconds of its pieces.
 */
public record Span(Instant from, Instant until) {

    public Span {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("span until %s must not end before its start %s".formatted(until, from));
        }
    }

    public long seconds() {
        return until.getEpochSecond() - from.getEpochSecond();
    }

    /** What both have in common; empty when they do not touch. An empty span inside the other is kept. */
    public Optional<Span> overlap(Span other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = until.isBefore(other.until) ? until : other.until;
        return start.isAfter(end) ? Optional.empty() : Optional.of(new Span(start, end));
    }
}

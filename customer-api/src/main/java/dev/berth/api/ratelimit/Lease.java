package dev.berth.api.ratelimit;

import dev.berth.api.ratelimit.SharedBuckets.Portion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one replica holds of one shared bucket.
 *
 * <pre>
 * Nothing ──take──► Portion ──last one used──► Nothing
 *    │                 └──older than the lease──► given back
 *    ├──take found nothing──► Empty for a moment
 *    └──no answer──► Alone: a bucket of its own, asking again after a pause
 * </pre>
 */
final class Lease {
    private static final double NANOS_PER_HOUR = Duration.ofHours(1).toNanos();
    /** For so long an empty or silent bucket is not asked again; a limit that was raised shows after it. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final int usual;
    private int limit;
    private int held;
    private double left;
    private Instant taken = Instant.MIN;
    private Instant emptyUntil = Instant.MIN;
    private Instant aloneUntil = Instant.MIN;
    private @Nullable Bucket alone;

    Lease(int usual) {
        this.usual = usual;
    }

    /** Empty when the shared bucket must be asked first. */
    synchronized Optional<Draw> draw(Instant now) {
        if (held > 0) {
            held--;
            return Optional.of(told(now, true));
        }
        if (now.isBefore(emptyUntil)) {
            return Optional.of(told(now, false));
        }
        return alone != null && now.isBefore(aloneUntil) ? Optional.of(alone.draw(now)) : Optional.empty();
    }

    synchronized void take(Portion portion, Instant now) {
        limit = portion.limit();
        held += portion.requests();
        left = portion.left();
        taken = now;
        alone = null;
        emptyUntil = portion.requests() > 0 ? Instant.MIN : now.plus(shorter(refilling(1 - left), PAUSE));
    }

    /** The shared bucket does not answer: until it does, this replica allows one bucketful by itself. */
    synchronized void goAlone(Instant now) {
        if (alone == null) {
            alone = new Bucket(limit > 0 ? limit : usual, now);
        }
        aloneUntil = now.plus(PAUSE);
    }

    /** What is to be put back because it was not used in time. */
    synchronized int release(Instant now, Duration lifetime) {
        if (held == 0 || now.isBefore(taken.plus(lifetime))) {
            return 0;
        }
        int unused = held;
        left += unused;
        held = 0;
        return unused;
    }

    /** Says nothing that the shared bucket would not say. */
    synchronized boolean isIdle(Instant now) {
        return held == 0 && !now.isBefore(emptyUntil) && !now.isBefore(aloneUntil);
    }

    private Draw told(Instant now, boolean allowed) {
        long passed = Math.max(0, Duration.between(taken, now).toNanos());
        double pot = Math.min(limit, held + left + passed / NANOS_PER_HOUR * limit);
        Duration wait = allowed ? Duration.ZERO : refilling(Math.max(0, 1 - pot));
        return new Draw(allowed, limit, allowed ? (int) pot : 0, now.plus(refilling(limit - pot)), wait);
    }

    private Duration refilling(double requests) {
        return Duration.ofNanos((long) Math.ceil(requests / limit * NANOS_PER_HOUR));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

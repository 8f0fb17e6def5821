package dev.berth.control.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Turns what one host tells of one guest into rates. Pure but for its own state. Counters that went back, a guest that is
 * new here and a long silence only give a new start: nothing is made up for the time before, so no rate is ever negative
 * and none stands for more time than was seen.
 */
final class Meter {
    /** Of a longer silence nobody can say when within it the guest used what. */
    static final Duration LONGEST_SILENCE = Level.SAMPLE.bucket();

    /** From less than this a mean says nothing. */
    private static final double SHORTEST = 1;

    private final NavigableMap<Instant, Tally> open = new TreeMap<>();
    private Optional<Heard> last = Optional.empty();

    private record Heard(Instant at, Instant hostTime, GuestReading reading) {}

    /** The length is by the host's clock, since reports may be delayed on their way; the place in time is by ours. */
    synchronized void heard(Instant now, Instant hostTime, GuestReading reading) {
        if (!reading.counters().hasRun()) {
            last = Optional.empty();
            return;
        }
        last.ifPresent(before -> {
            var length = Duration.between(before.hostTime(), hostTime);
            boolean usable = length.isPositive()
                    && length.compareTo(LONGEST_SILENCE) <= 0
                    && before.reading().counters().isFollowedBy(reading.counters());
            if (usable) {
                spread(now.minus(length), now, before.reading(), reading);
            }
        });
        last = Optional.of(new Heard(now, hostTime, reading));
    }

    private void spread(Instant from, Instant until, GuestReading before, GuestReading after) {
        double length = seconds(from, until);
        var bucket = Level.SAMPLE.startOf(from);
        while (bucket.isBefore(until)) {
            var next = bucket.plus(Level.SAMPLE.bucket());
            double part = seconds(bucket.isAfter(from) ? bucket : from, next.isBefore(until) ? next : until);
            var tally = open.computeIfAbsent(bucket, _ -> new Tally());
            tally.add(part);
            for (Curve curve : Curve.values()) {
                tally.add(curve, amount(curve, before, after, length) * part / length);
            }
            bucket = next;
        }
    }

    private static double amount(Curve curve, GuestReading before, GuestReading after, double seconds) {
        long counted = curve.count(after.counters()) - curve.count(before.counters());
        if (curve != Curve.CPU) {
            return counted;
        }
        boolean told = after.counters().cpuNanoseconds() > 0;
        return told ? counted / 1e7 : after.cpuUsed().cores() * 100 * seconds;
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toNanos() / 1e9;
    }

    /** Gives, once, what has begun before this instant. */
    synchronized <T> List<T> close(Instant before, BiFunction<Instant, Tally, T> form) {
        var closed = open.headMap(before, false);
        var formed = closed.entrySet().stream()
                .filter(bucket -> bucket.getValue().seconds() >= SHORTEST)
                .map(bucket -> form.apply(bucket.getKey(), bucket.getValue()))
                .toList();
        closed.clear();
        return formed;
    }

    /** Whether nothing is left of it, and nothing was heard for so long that the next report is a new start anyway. */
    synchronized boolean isSpent(Instant now) {
        return open.isEmpty()
                && last.filter(heard -> heard.at().plus(LONGEST_SILENCE).isAfter(now))
                        .isEmpty();
    }
}

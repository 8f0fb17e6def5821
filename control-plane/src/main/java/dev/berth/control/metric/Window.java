package dev.berth.control.metric;

import dev.berth.model.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which points are shown, and from which level they are read: the coarsest whose buckets the step is made of. Pure.
 *
 * @param start where the first point may lie
 * @param step from one point to the next; points lie at its multiples
 */
record Window(Instant start, Instant end, Duration step, Level level) {
    /** What is shown when the client names no step, and the most that it can have. */
    static final int USUAL_POINTS = 200;

    static final int MOST_POINTS = 500;

    private static final Duration LONGEST_STEP = Duration.ofDays(366);
    private static final List<Duration> USUAL_STEPS = Stream.of(
                    "30S", "1M", "2M", "5M", "10M", "15M", "30M", "1H", "2H", "3H", "6H", "12H", "24H", "48H", "168H")
            .map(text -> Duration.parse("PT" + text))
            .toList();

    static Window of(Instant start, Instant end, Optional<Duration> wanted, Instant now, Keeping keeping) {
        if (!start.isBefore(end)) {
            throw invalid("end", "%s must be after start (%s)".formatted(end, start));
        }
        wanted.ifPresent(step -> {
            if (!step.isPositive() || step.compareTo(LONGEST_STEP) > 0) {
                throw invalid(
                        "step",
                        "%d must be a number of seconds between 1 and %d"
                                .formatted(step.toSeconds(), LONGEST_STEP.toSeconds()));
            }
        });
        long length = Duration.between(start, end).toSeconds();
        long seconds = Math.max(
                wanted.map(Duration::toSeconds).orElseGet(() -> usualStep(length)), Math.ceilDiv(length, MOST_POINTS));
        var kept = keptSince(start, now, keeping);
        var step = Duration.ofSeconds(roundedUp(seconds, kept.bucket().toSeconds()));
        return new Window(start, end, step, coarsest(kept, step));
    }

    private static long usualStep(long length) {
        return USUAL_STEPS.stream()
                .mapToLong(Duration::toSeconds)
                .filter(seconds -> Math.ceilDiv(length, seconds) <= USUAL_POINTS)
                .findFirst()
                .orElseGet(() -> Math.ceilDiv(length, USUAL_POINTS));
    }

    /** The finest level that still has the start. */
    private static Level keptSince(Instant start, Instant now, Keeping keeping) {
        return Stream.of(Level.values())
                .filter(level -> !start.isBefore(now.minus(keeping.of(level))))
                .findFirst()
                .orElse(Level.HOUR);
    }

    private static Level coarsest(Level kept, Duration step) {
        return kept.coarser()
                .filter(next -> step.toSeconds() % next.bucket().toSeconds() == 0)
                .map(next -> coarsest(next, step))
                .orElse(kept);
    }

    /** The first point: the first multiple of the step that is not before the start. */
    Instant firstPoint() {
        long second = start.getNano() > 0 ? start.getEpochSecond() + 1 : start.getEpochSecond();
        return Instant.ofEpochSecond(roundedUp(second, step.toSeconds()));
    }

    private static long roundedUp(long value, long unit) {
        return Math.ceilDiv(value, unit) * unit;
    }

    private static RuntimeException invalid(String field, String reason) {
        return new Problem.Invalid(field, reason).asException();
    }
}

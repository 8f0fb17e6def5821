package dev.berth.agent.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before dialling again: anything up to a bound that doubles, so that agents do not come back as one. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final RandomGenerator random;
    private Duration bound = FIRST;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        var pause = Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
        Duration doubled = bound.multipliedBy(2);
        bound = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }

    /** A stream was welcomed: the next failure is a new one. */
    void reset() {
        bound = FIRST;
    }
}

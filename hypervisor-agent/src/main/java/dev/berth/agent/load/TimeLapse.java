package dev.berth.agent.load;

import java.time.Duration;
import java.time.Instant;

/** Lets a curve's time run faster than the clock: a factor of 12 plays an hour in five minutes. */
public record TimeLapse(Instant began, double factor) {

    public TimeLapse {
        if (!(factor > 0 && factor <= 100_000)) {
            throw new IllegalArgumentException("time lapse (%s) must be above 0 and at most 100000".formatted(factor));
        }
    }

    /** The curve's moment that corresponds to the clock's. */
    Instant play(Instant clock) {
        double seconds = Duration.between(began, clock).toMillis() / 1e3 * factor;
        return began.plusMillis((long) (seconds * 1e3));
    }
}

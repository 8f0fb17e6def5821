package dev.berth.agent.guest;

import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a guest whose last attempt failed is tried again: after 1 s, then twice as long each time, up to a minute. */
final class RetryPause {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    // The bytes at the source are wrong: asking often does not mend them.
    private static final Duration AFTER_BAD_CHECKSUM = Duration.ofMinutes(10);

    private final Clock clock;
    private Duration pause = FIRST;
    private Instant until = Instant.MIN;
    private @Nullable GuestProblem problem;

    RetryPause(Clock clock) {
        this.clock = clock;
    }

    void failed(GuestProblem why) {
        problem = why;
        until = clock.instant().plus(why.code() == ProblemCode.IMAGE_CHECKSUM ? AFTER_BAD_CHECKSUM : pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
    }

    void clear() {
        pause = FIRST;
        until = Instant.MIN;
        problem = null;
    }

    /** The failure that is waited out now, or nothing when the next attempt may begin. */
    @Nullable GuestProblem pending() {
        return clock.instant().isBefore(until) ? problem : null;
    }
}

package dev.berth.control.operation;

import dev.berth.model.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** How often a step is tried again after a failure that may pass, and what the log says of an operation's way. */
@ApplicationScoped
class Retries {
    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final int AT_MOST = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Clock clock;

    Retries(Clock clock) {
        this.clock = clock;
    }

    /** When to try again, twice as late each time; empty when it was tried often enough. */
    Optional<Instant> next(Operation operation, Throwable failure) {
        if (operation.attempts() >= AT_MOST) {
            LOG.errorf(failure, "step gave up %s", words(operation));
            return Optional.empty();
        }
        LOG.warnf(
                "step will be tried again %s attempt=%d cause=%s", words(operation), operation.attempts() + 1, failure);
        return Optional.of(clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << operation.attempts())));
    }

    Problem givenUp(Throwable failure) {
        return new Problem.Unavailable(failure.toString());
    }

    void moved(Operation operation) {
        if (operation.finished().isPresent()) {
            LOG.infof("operation ended %s", words(operation));
        } else {
            LOG.debugf("operation moved %s", words(operation));
        }
    }

    void failed(Operation operation, StepName step, Problem cause) {
        LOG.warnf("step failed %s step=%s problem=%s", words(operation), step, cause);
    }

    void late(Operation operation, OperationState.Awaiting at) {
        LOG.warnf("fact did not come in time %s fact=%s deadline=%s", words(operation), at.fact(), at.deadline());
    }

    private static String words(Operation operation) {
        return "operation=%s kind=%s server=%s state=%s"
                .formatted(operation.id(), operation.kind(), operation.server(), operation.state());
    }
}

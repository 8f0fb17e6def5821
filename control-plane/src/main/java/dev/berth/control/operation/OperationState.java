package dev.berth.control.operation;

import dev.berth.model.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a durable operation stands.
 * <pre>
 * Pending ──► Running ◄──► Awaiting      parked until a report brings the fact, or the deadline passes
 *                │            ├──► Stuck ──► Running   a person must look, unless the fact comes after all
 *                │            └──► Unwinding           where the saga says that late means failed
 *                ├──► Succeeded
 *                ├──► Stuck ──► Running   past the point of no return; what may pass is tried on and on
 *                └──► Unwinding ──► Failed  every undo step worked
 *                          └──────► Stuck   an undo step failed
 * </pre>
 */
public sealed interface OperationState {

    record Pending() implements OperationState {
        public Running start(StepName first) {
            return new Running(first);
        }
    }

    record Running(StepName step) implements OperationState {
        public Running advanceTo(StepName next) {
            return new Running(next);
        }

        /** Parks at the wait named {@code wait}. */
        public Awaiting await(StepName wait, String fact, Instant deadline) {
            return new Awaiting(wait, fact, deadline);
        }

        public OperationState unwind(Optional<StepName> lastDone, Problem cause, Instant now) {
            return unwindFrom(lastDone, cause, now);
        }

        public Stuck stick(Problem cause, Instant now) {
            return new Stuck(step, cause, now, false);
        }

        /** Stuck for all to see, and still tried: the cause may pass. */
        public Stuck stickAndTryOn(Problem cause, Instant now) {
            return new Stuck(step, cause, now, true);
        }

        public Succeeded succeed(Instant now) {
            return new Succeeded(now);
        }
    }

    record Awaiting(StepName step, String fact, Instant deadline) implements OperationState {
        /** The same with more time. */
        public Awaiting until(Instant later) {
            return new Awaiting(step, fact, later);
        }

        /** The fact is there: the wait is done like a step. */
        public Running wake() {
            return new Running(step);
        }

        public OperationState unwind(Optional<StepName> lastDone, Problem cause, Instant now) {
            return unwindFrom(lastDone, cause, now);
        }

        public Stuck stick(Problem cause, Instant now) {
            return new Stuck(step, cause, now, false);
        }

        public Stuck giveUp(Instant now, boolean recoverable) {
            return new Stuck(step, late(), now, recoverable);
        }

        public Problem late() {
            return new Problem.Late(fact, deadline.toString());
        }
    }

    record Unwinding(StepName step, Problem cause) implements OperationState {
        public Unwinding backTo(StepName earlier) {
            return new Unwinding(earlier, cause);
        }

        public Failed finish(Instant now) {
            return new Failed(cause, now);
        }

        public Stuck giveUp(Instant now) {
            return new Stuck(step, cause, now, false);
        }
    }

    record Succeeded(Instant at) implements OperationState {}

    record Failed(Problem cause, Instant at) implements OperationState {}

    /** @param recoverable the fact may still come, or the step succeed; until then the server stays busy */
    record Stuck(StepName step, Problem cause, Instant at, boolean recoverable) implements OperationState {
        public Running recover() {
            return new Running(step);
        }
    }

    /** What the customer sees; a stuck operation is an error to them and a case for the operator. */
    default ActionStatus publicStatus() {
        return switch (this) {
            case Pending _, Running _, Awaiting _, Unwinding _ -> ActionStatus.RUNNING;
            case Succeeded _ -> ActionStatus.SUCCESS;
            case Failed _, Stuck _ -> ActionStatus.ERROR;
        };
    }

    /** Why it went wrong, if it did or is about to. */
    default Optional<Problem> problem() {
        return switch (this) {
            case Pending _, Running _, Awaiting _, Succeeded _ -> Optional.empty();
            case Unwinding unwinding -> Optional.of(unwinding.cause());
            case Failed failed -> Optional.of(failed.cause());
            case Stuck stuck -> Optional.of(stuck.cause());
        };
    }

    private static OperationState unwindFrom(Optional<StepName> lastDone, Problem cause, Instant now) {
        return lastDone.<OperationState>map(step -> new Unwinding(step, cause)).orElseGet(() -> new Failed(cause, now));
    }
}

package dev.berth.control.operation;

import dev.berth.control.operation.OperationState.Running;
import dev.berth.control.operation.OperationState.Succeeded;
import dev.berth.control.operation.OperationState.Unwinding;
import dev.berth.model.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/** Where a saga goes from here: pure rules, no journal. */
final class Transition<I> {
    private final Saga<I> saga;
    private final I input;
    private final Instant now;

    Transition(Saga<I> saga, I input, Instant now) {
        this.saga = saga;
        this.input = input;
        this.now = now;
    }

    /** The part at which it stands is done. */
    Operation onward(Operation operation, Running at) {
        return saga.after(at.step())
                .map(next -> operation.in(enter(at, next), saga.progressAt(next.name())))
                .orElseGet(() -> operation.in(at.succeed(now), 100));
    }

    Operation begin(Operation operation, OperationState.Pending pending) {
        var first = saga.first();
        return operation.in(enter(pending.start(first.name()), first), 0);
    }

    private OperationState enter(Running at, SagaPart<I> part) {
        return switch (part) {
            case SagaPart.Act<I> act -> at.advanceTo(act.name());
            case SagaPart.Wait<I> wait ->
                at.await(
                        wait.name(),
                        wait.fact().name(),
                        now.plus(wait.deadline().apply(input)));
        };
    }

    /** The part at which it stands has failed for good; what that part did is already rolled back. */
    Operation backward(Operation operation, StepName step, Problem cause) {
        if (!saga.at(step).undoable()) {
            return operation.in(new Running(step).stick(cause, now), operation.progress());
        }
        var lastDone = saga.actBefore(step).map(SagaPart.Act::name);
        return operation.in(new Running(step).unwind(lastDone, cause, now), operation.progress());
    }

    /** The undo at which it stands is done. */
    Operation furtherBack(Operation operation, Unwinding at) {
        Optional<StepName> earlier = saga.actBefore(at.step()).map(SagaPart.Act::name);
        return operation.in(
                earlier.<OperationState>map(at::backTo).orElseGet(() -> at.finish(now)), operation.progress());
    }

    boolean succeeded(Operation operation) {
        return operation.state() instanceof Succeeded;
    }
}

package dev.berth.control.operation;

import dev.berth.model.id.OperationId;
import dev.berth.model.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a step is given: the operation's input, and a place for what may only happen once its transaction is there. */
public final class Work<I> {
    private final OperationId operation;
    private final I input;
    private final Instant now;
    private final Optional<Problem> cause;
    private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();

    Work(OperationId operation, I input, Instant now, Optional<Problem> cause) {
        this.operation = operation;
        this.input = input;
        this.now = now;
        this.cause = cause;
    }

    public OperationId operation() {
        return operation;
    }

    public I input() {
        return input;
    }

    public Instant now() {
        return now;
    }

    /** Why it is being undone; empty on the way forward. */
    public Optional<Problem> cause() {
        return cause;
    }

    /** For nudges: lost when the process dies between the commit and this, so nobody may depend on it. */
    public void afterCommit(Runnable nudge) {
        afterCommit.add(nudge);
    }

    void committed() {
        afterCommit.forEach(Runnable::run);
    }
}

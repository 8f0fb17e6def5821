package dev.berth.control.operation;

import io.smallrye.mutiny.Uni;

/**
 * One step of a saga, or its undo. It runs inside the transaction that also writes the journal, touches the database and
 * nothing else, and must come out the same when it is done twice. Expected failures are problems.
 */
@FunctionalInterface
public interface Step<I> {
    Uni<Void> run(Work<I> work);

    /** There is nothing to do. */
    static <I> Step<I> nothing() {
        return _ -> Uni.createFrom().voidItem();
    }
}

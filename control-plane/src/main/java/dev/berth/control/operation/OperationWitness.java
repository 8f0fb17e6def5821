package dev.berth.control.operation;

import io.smallrye.mutiny.Uni;

/** Who writes down what becomes of operations, in the transaction in which it does. */
public interface OperationWitness {

    /** A new operation was accepted. */
    Uni<Void> opened(Operation operation);

    /** It has succeeded, failed or got stuck; one that was stuck may still succeed. */
    Uni<Void> ended(Operation operation);
}

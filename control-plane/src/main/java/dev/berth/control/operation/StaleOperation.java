package dev.berth.control.operation;

import dev.berth.model.id.OperationId;

/** An operation has changed since it was read: read it again. It is no bug and has no stack trace. */
final class StaleOperation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleOperation(OperationId id) {
        super("operation %s has changed".formatted(id), null, false, false);
    }
}

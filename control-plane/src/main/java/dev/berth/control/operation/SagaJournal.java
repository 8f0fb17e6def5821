package dev.berth.control.operation;

import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where operations are kept. What is written joins the caller's transaction, and carries the version that was read. */
interface SagaJournal {

    /** Writes a new operation, due at once. */
    Uni<Operation> open(NewOperation operation);

    /** Writes an operation that has succeeded already. */
    Uni<Operation> note(NewOperation operation);

    /** Takes due operations that nobody has, for ten seconds from now; another replica may then take them over. */
    Uni<List<Operation>> claimDue(int atMost);

    Uni<Optional<Operation>> find(OperationId id);

    /** Writes the state and keeps the claim. Fails with {@link StaleOperation} when it has changed since it was read. */
    Uni<Operation> save(Operation operation);

    /** Writes the state, gives the claim back, and asks to be taken again then. */
    Uni<Operation> park(Operation operation, Instant due);

    /** Whether the server's earlier work is done, so that this may start. */
    Uni<Boolean> mayStart(Operation operation);

    /** Makes those operations due that wait for a fact about these servers. */
    Uni<Void> wake(Collection<ServerId> servers);
}

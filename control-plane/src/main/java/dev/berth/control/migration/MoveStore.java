package dev.berth.control.migration;

import dev.berth.control.guest.CopyReport;
import dev.berth.control.request.RequestKey;
import dev.berth.model.id.HostId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Where moves are kept. What is written joins the caller's transaction. */
interface MoveStore {

    /** What a move must know of its server. */
    record MovedServer(ProjectId project, String name) {}

    /** Locks the server's row until the transaction ends; fails with {@code NotFound} when there is none any more. */
    Uni<MovedServer> lockServer(ServerId server);

    Uni<Void> insert(OperationId operation, NewMove move, Instant now);

    /** The move that was started for this request. */
    Uni<Optional<MoveView>> startedFor(RequestKey request);

    Uni<Void> succeed(OperationId operation, Optional<CopyReport> copy, Instant now);

    Uni<Void> fail(OperationId operation, String error, Instant now);

    /** Fails with {@code WrongState} when the hosts do not put the same filter in front of guests. */
    Uni<Void> requireSameFilter(HostId source, HostId target);

    /** Fails with {@code NotFound} when there is no such move. */
    Uni<MoveView> get(long id);

    Uni<MoveView> byOperation(OperationId operation);

    Uni<MovePage> list(MoveQuery query);
}

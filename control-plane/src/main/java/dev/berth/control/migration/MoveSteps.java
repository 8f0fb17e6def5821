package dev.berth.control.migration;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.operation.PublicError;
import dev.berth.control.operation.Work;
import dev.berth.control.scheduling.GuestSize;
import dev.berth.control.scheduling.Reservations;
import dev.berth.control.scheduling.Role;
import dev.berth.control.scheduling.StalePlan;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The steps of a move up to its copy, and their undo. */
@ApplicationScoped
class MoveSteps {
    private final Reservations reservations;
    private final WantedGuests wanted;
    private final MoveStore moves;
    private final AgentLinks links;

    MoveSteps(Reservations reservations, WantedGuests wanted, MoveStore moves, AgentLinks links) {
        this.reservations = reservations;
        this.wanted = wanted;
        this.moves = moves;
        this.links = links;
    }

    Uni<Void> recordFailure(Work<MoveWork> work) {
        String error = work.cause().map(PublicError::of).map(PublicError::message).orElse("undone");
        return moves.fail(work.operation(), error, work.now());
    }

    /** Already held when the move was started from a plan; a resumed one finds its own reservation. */
    Uni<Void> holdTarget(Work<MoveWork> work) {
        var move = work.input();
        return sizeOf(move.server())
                .chain(size -> reservations.hold(move.server(), move.target(), Role.TARGET, size, move.targetVersion()))
                .onFailure(StalePlan.class)
                .transform(lost -> new Problem.Conflict(lost.getMessage()).asException());
    }

    Uni<Void> releaseTarget(Work<MoveWork> work) {
        return reservations.release(work.input().server(), Role.TARGET);
    }

    /** A host with another filter would let pass what the guest's present one stops. */
    Uni<Void> receiveOnTarget(Work<MoveWork> work) {
        var move = work.input();
        return moves.requireSameFilter(move.source(), move.target())
                .chain(() -> wanted.receive(move.server(), move.target(), move.fromSource()))
                .invoke(() -> nudge(work, move.target()));
    }

    Uni<Void> forgetTarget(Work<MoveWork> work) {
        var move = work.input();
        return wanted.absent(move.server(), move.target()).invoke(() -> nudge(work, move.target()));
    }

    Uni<Void> sendFromSource(Work<MoveWork> work) {
        var move = work.input();
        return wanted.send(move.server(), move.source(), move.toTarget()).invoke(() -> nudge(work, move.source()));
    }

    private Uni<GuestSize> sizeOf(ServerId server) {
        return reservations
                .size(server)
                .map(size -> size.orElseThrow(() -> new Problem.NotFound("server", server.toString()).asException()));
    }

    private void nudge(Work<MoveWork> work, HostId host) {
        work.afterCommit(() -> links.nudge(host));
    }
}

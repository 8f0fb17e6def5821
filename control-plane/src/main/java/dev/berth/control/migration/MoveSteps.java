package dev.berth.control.migration;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.operation.PublicError;
import dev.berth.control.operation.Work;
import dev.berth.control.scheduling.Reservations;
import dev.berth.control.scheduling.Role;
import dev.berth.model.id.HostId;
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

    Uni<Void> callOff(Work<MoveWork> work) {
        String error =
                work.cause().map(PublicError::of).map(PublicError::message).orElse("called off");
        return reservations
                .release(work.input().server(), Role.TARGET)
                .chain(() -> moves.fail(work.operation(), error, work.now()));
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

    private void nudge(Work<MoveWork> work, HostId host) {
        work.afterCommit(() -> links.nudge(host));
    }
}

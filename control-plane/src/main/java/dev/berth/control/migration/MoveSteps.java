package dev.berth.control.migration;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.guest.Guests;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.operation.PublicError;
import dev.berth.control.operation.Work;
import dev.berth.control.scheduling.Reservations;
import dev.berth.control.scheduling.Role;
import dev.berth.model.id.HostId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The steps of a move up to its copy, and their undo. */
@ApplicationScoped
class MoveSteps {
    private static final Logger LOG = Logger.getLogger(MoveSteps.class);

    private final Guests guests;
    private final Reservations reservations;
    private final WantedGuests wanted;
    private final MoveStore moves;
    private final AgentLinks links;

    MoveSteps(Guests guests, Reservations reservations, WantedGuests wanted, MoveStore moves, AgentLinks links) {
        this.guests = guests;
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

    /**
     * A copy may go on for ever: when the guest writes faster than the network carries, or when one end hangs. Whether it was
     * still called off in time, the reports say.
     */
    Uni<Void> callOffUnlessEnded(Work<MoveWork> work) {
        var move = work.input();
        return guests.picture(move.server()).chain(picture -> {
            if (MoveFacts.hasEnded(picture)) {
                return Uni.createFrom().voidItem();
            }
            LOG.warnf("copy takes too long and is called off operation=%s server=%s", work.operation(), move.server());
            return wanted.send(move.server(), move.source(), move.toTarget().callOff())
                    .invoke(() -> nudge(work, move.source()));
        });
    }

    private void nudge(Work<MoveWork> work, HostId host) {
        work.afterCommit(() -> links.nudge(host));
    }
}

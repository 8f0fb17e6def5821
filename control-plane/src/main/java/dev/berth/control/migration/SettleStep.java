package dev.berth.control.migration;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.guest.CopyReport;
import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.GuestPicture;
import dev.berth.control.guest.Guests;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.migration.Settlement.SourceWins;
import dev.berth.control.migration.Settlement.TargetWins;
import dev.berth.control.migration.Settlement.Unclear;
import dev.berth.control.operation.Work;
import dev.berth.control.scheduling.Reservations;
import dev.berth.control.scheduling.Role;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The last step of a move: makes the truth what the reports say, with an epoch that takes the right to run from the other host. */
@ApplicationScoped
class SettleStep {
    private final Guests guests;
    private final WantedGuests wanted;
    private final Reservations reservations;
    private final MoveStore moves;
    private final AgentLinks links;

    SettleStep(Guests guests, WantedGuests wanted, Reservations reservations, MoveStore moves, AgentLinks links) {
        this.guests = guests;
        this.wanted = wanted;
        this.reservations = reservations;
        this.moves = moves;
        this.links = links;
    }

    Uni<Void> settle(Work<MoveWork> work) {
        return guests.picture(work.input().server()).chain(picture -> {
            if (isSettled(picture)) {
                return Uni.createFrom().voidItem();
            }
            work.afterCommit(() -> links.nudge(work.input().source()));
            work.afterCommit(() -> links.nudge(work.input().target()));
            return switch (Settlement.decide(picture)) {
                case TargetWins _ -> atTarget(work, Settlement.copy(picture));
                case SourceWins _ -> atSource(work, Settlement.failure(picture));
                // A report has come between the look and this: look again, nothing is lost by it.
                case Unclear _ ->
                    Uni.createFrom().failure(new IllegalStateException("where the guest is became unclear again"));
            };
        });
    }

    private static boolean isSettled(GuestPicture picture) {
        return picture.wanted().stream()
                .noneMatch(row -> row.mode() == GuestMode.SEND || row.mode() == GuestMode.RECEIVE);
    }

    private Uni<Void> atTarget(Work<MoveWork> work, Optional<CopyReport> copy) {
        var move = work.input();
        return wanted.run(move.server(), move.target())
                .chain(() -> wanted.absent(move.server(), move.source()))
                .chain(() -> reservations.makeTargetHome(move.server()))
                .chain(() -> moves.succeed(work.operation(), copy, work.now()));
    }

    private Uni<Void> atSource(Work<MoveWork> work, String failure) {
        var move = work.input();
        return wanted.absent(move.server(), move.target())
                .chain(() -> wanted.reclaim(move.server(), move.source()))
                .chain(() -> reservations.release(move.server(), Role.TARGET))
                .chain(() -> moves.fail(work.operation(), failure, work.now()));
    }
}

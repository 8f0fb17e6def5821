package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.Mobility;
import java.util.Optional;

/** A guest that is switched off, busy with another operation or tied to its host stays. */
final class Movable implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        if (move.guest().mobility() == Mobility.MOVABLE) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "pinned",
                "server %s may not leave %s now"
                        .formatted(move.guest().server(), move.source().name())));
    }
}

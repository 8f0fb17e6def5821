package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import java.util.Optional;

/** A move must remove more overload than it costs. */
final class WorthItsCost implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        if (move.benefit() > 0) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "no-gain",
                "server %s to %s removes %s of overload and costs %s"
                        .formatted(move.guest().server(), move.target().name(), move.gain(), move.cost())));
    }
}

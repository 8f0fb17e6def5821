package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.HostView;
import java.util.Optional;

/** Few guests move to or from one host at a time. */
final class HostBudget implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        return overspent(move, move.source()).or(() -> overspent(move, move.target()));
    }

    private static Optional<Refusal> overspent(TrialMove move, HostView host) {
        int underWay = move.fleet().movesUnderWay(host.id());
        int most = move.policy().moves().atOncePerHost();
        if (underWay < most) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "host-budget", "moves under way at %s: %d of at most %d".formatted(host.name(), underWay, most)));
    }
}

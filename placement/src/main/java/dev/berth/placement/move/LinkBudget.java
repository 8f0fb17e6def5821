package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.HostView;
import java.util.Optional;

/** Few guests move over the uplink of a rack at a time: its hosts share that with their guests' own traffic. */
final class LinkBudget implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        if (move.source().sharesRackWith(move.target())) {
            return Optional.empty();
        }
        return overspent(move, move.source()).or(() -> overspent(move, move.target()));
    }

    private static Optional<Refusal> overspent(TrialMove move, HostView host) {
        int most = move.policy().moves().atOncePerUplink();
        return host.rack()
                .filter(_ -> move.fleet().movesOverUplink(host) >= most)
                .map(rack -> new Refusal(
                        "link-budget",
                        "moves under way over the uplink of rack %s: %d of at most %d"
                                .formatted(rack, move.fleet().movesOverUplink(host), most)));
    }
}

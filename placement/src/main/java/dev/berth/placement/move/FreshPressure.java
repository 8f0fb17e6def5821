package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import java.util.Optional;

/** Nothing is decided on figures that are old, of either host, nor is a silent host asked to send. */
final class FreshPressure implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        return staleness(move, move.source()).or(() -> staleness(move, move.target()));
    }

    private static Optional<Refusal> staleness(TrialMove move, HostView host) {
        if (host.state() == HostState.UNREACHABLE) {
            return Optional.of(new Refusal("unreachable", "%s is unreachable".formatted(host.name())));
        }
        var age = host.pressure().age();
        var most = move.policy().heat().staleAfter();
        if (age.compareTo(most) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "stale-pressure", "the figures of %s are older than %s".formatted(host.name(), Words.of(most))));
    }
}

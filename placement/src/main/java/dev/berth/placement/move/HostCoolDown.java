package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.HostView;
import java.time.Duration;
import java.util.Optional;

/** A host that gave or took a guest is left alone until its figures have settled. */
final class HostCoolDown implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        return coolDown(move, move.source()).or(() -> coolDown(move, move.target()));
    }

    private static Optional<Refusal> coolDown(TrialMove move, HostView host) {
        var rest = move.policy().moves().hostCoolDown();
        return move.fleet()
                .lastMove(host.id())
                .map(last -> Duration.between(last, move.fleet().takenAt()))
                .filter(since -> since.compareTo(rest) < 0)
                .map(since -> new Refusal(
                        "host-cool-down",
                        "%s gave or took a guest %s ago and rests for %s"
                                .formatted(host.name(), Words.of(since), Words.of(rest))));
    }
}

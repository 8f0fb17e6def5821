package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import java.time.Duration;
import java.util.Optional;

/** A guest that moved is left alone for a while. */
final class GuestCoolDown implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        var rest = move.policy().moves().guestCoolDown();
        return move.guest()
                .lastMove()
                .map(last -> Duration.between(last.at(), move.fleet().takenAt()))
                .filter(since -> since.compareTo(rest) < 0)
                .map(since -> new Refusal(
                        "guest-cool-down",
                        "server %s moved %s ago and rests for %s"
                                .formatted(move.guest().server(), Words.of(since), Words.of(rest))));
    }
}

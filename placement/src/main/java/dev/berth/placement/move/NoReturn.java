package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import java.time.Duration;
import java.util.Optional;

/** A guest does not go back where it has just come from: that would undo our own move. */
final class NoReturn implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        var until = move.policy().moves().noReturn();
        return move.guest()
                .lastMove()
                .filter(last -> last.from().equals(move.target().id()))
                .map(last -> Duration.between(last.at(), move.fleet().takenAt()))
                .filter(since -> since.compareTo(until) < 0)
                .map(since -> new Refusal(
                        "no-return",
                        "server %s came from %s only %s ago"
                                .formatted(move.guest().server(), move.target().name(), Words.of(since))));
    }
}

package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import java.util.Optional;

/** A guest that is under way is not sent elsewhere. */
final class NotMoving implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        var server = move.guest().server();
        return move.fleet()
                .target(server)
                .map(target ->
                        new Refusal("moving", "server %s is already moving to host %s".formatted(server, target)));
    }
}

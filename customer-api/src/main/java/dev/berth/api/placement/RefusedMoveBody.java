package dev.berth.api.placement;

import dev.berth.contracts.control.v1.RefusedMove;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move that was considered and not planned; the rule {@code better-move} means that another does more. */
@Schema(name = "RefusedMove")
record RefusedMoveBody(
        NamedBody server,
        NamedBody source,
        NamedBody target,
        double predictedGain,
        double cost,
        String rule,
        String reason) {

    static RefusedMoveBody of(RefusedMove move) {
        return new RefusedMoveBody(
                NamedBody.of(move.getServer()),
                NamedBody.of(move.getSource()),
                NamedBody.of(move.getTarget()),
                move.getPredictedGain(),
                move.getCost(),
                move.getRefusal().getRule(),
                move.getRefusal().getWords());
    }
}

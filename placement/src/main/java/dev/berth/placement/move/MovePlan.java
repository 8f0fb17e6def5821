package dev.berth.placement.move;

import java.util.List;
import java.util.Optional;

/**
 * Few moves that cool the busy hosts, in the order in which they should start; each is valid whether or not the later
 * ones follow.
 *
 * @param noMove why there is no move; there exactly when the plan is empty
 * @param alternatives what else was considered, the most useful first; bounded
 */
public record MovePlan(List<Move> moves, Optional<NoMove> noMove, List<Alternative> alternatives) {

    public MovePlan {
        moves = List.copyOf(moves);
        alternatives = List.copyOf(alternatives);
        if (moves.isEmpty() != noMove.isPresent()) {
            throw new IllegalArgumentException("a plan of %d moves must %s a reason for no move"
                    .formatted(moves.size(), moves.isEmpty() ? "have" : "not have"));
        }
    }
}

package dev.berth.placement.pack;

import dev.berth.model.unit.Ratio;
import java.util.List;

/**
 * Moves that join fragments of free room, in order; each fits when those before it have ended.
 *
 * @param before the share of all free vCPUs that is left beyond whole units on its node; {@code after} likewise
 */
public record DefragmentationPlan(List<Relocation> moves, Ratio before, Ratio after) {

    public DefragmentationPlan {
        moves = List.copyOf(moves);
    }
}

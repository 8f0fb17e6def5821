package dev.berth.control.preview;

import dev.berth.control.rebalance.LapPlan;
import dev.berth.placement.move.HotHost;
import dev.berth.placement.policy.HeatPolicy;
import java.util.List;
import java.util.Optional;

/**
 * The moves that the rebalance loop would plan now.
 *
 * @param enabled whether it starts what it plans
 * @param heat what makes hosts hot, and up to what they are filled
 * @param last what the loop planned in its last lap on this replica
 * @param names of everything in it
 */
public record PlanPreview(
        boolean enabled, LapPlan now, List<HotHost> hot, HeatPolicy heat, Optional<LapPlan> last, Names names) {

    public PlanPreview {
        hot = List.copyOf(hot);
    }
}

package dev.berth.placement;

import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.move.MovePlan;
import dev.berth.placement.policy.Policy;

/** Which few moves cool the busy hosts? Pure: the same input always gives the same plan. */
public final class Rebalancer {

    private Rebalancer() {}

    public static MovePlan plan(FleetSnapshot fleet, Policy policy) {
        throw new UnsupportedOperationException("not there yet");
    }
}

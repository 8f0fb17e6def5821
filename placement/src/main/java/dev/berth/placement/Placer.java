package dev.berth.placement;

import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Policy;

/** Where does this server go? Pure: the same input always gives the same answer. */
public final class Placer {

    private Placer() {}

    public static Placement place(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        throw new UnsupportedOperationException("not there yet");
    }
}

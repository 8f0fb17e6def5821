package dev.berth.placement.replay;

import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Policy;
import java.util.List;

/** What a saved text says: a fleet, the policy that held, and the servers to be placed in it. */
public record SavedFleet(FleetSnapshot fleet, Policy policy, List<GuestRequest> requests) {

    public SavedFleet {
        requests = List.copyOf(requests);
    }
}

package dev.berth.control.scheduling;

import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Policy;

/** What the engine would be asked if such a server were created now. */
public record PlacementQuestion(GuestRequest request, FleetSnapshot fleet, Policy policy) {}

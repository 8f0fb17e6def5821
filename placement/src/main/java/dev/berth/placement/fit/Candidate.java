package dev.berth.placement.fit;

import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.policy.Policy;

/** One host considered for one guest. */
public record Candidate(GuestRequest request, HostView host, FleetSnapshot fleet, Policy policy) {}

package dev.berth.placement.fit;

import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.policy.Policy;

/** One host considered for one guest. */
public record Candidate(GuestRequest request, HostAccount account, FleetSnapshot fleet, Policy policy) {

    public Candidate(GuestRequest request, HostView host, FleetSnapshot fleet, Policy policy) {
        this(request, fleet.account(host.id()).orElseThrow(), fleet, policy);
    }

    public HostView host() {
        return account.host();
    }
}

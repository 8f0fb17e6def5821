package dev.berth.control.migration;

import dev.berth.control.scheduling.Fleet;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import dev.berth.placement.Placement.NoRoom;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.Placer;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.policy.Policy;
import java.util.Optional;
import java.util.Set;

/** Where an operator's move goes: to the host that they named if it may, else to the engine's choice. Pure. */
final class TargetChoice {
    private final FleetSnapshot fleet;
    private final Set<ServerId> settling;
    private final Policy policy;

    TargetChoice(Fleet picture, Policy policy) {
        this.fleet = picture.snapshot();
        this.settling = picture.settling();
        this.policy = policy;
    }

    /** The guest, if it runs and nothing else is done to it; unlike a plan, an operator need not wait until it has settled. */
    GuestView movable(ServerId server) {
        var guest = fleet.guest(server)
                .orElseThrow(
                        () -> wrongState("server %s does not run: only a running one can be moved".formatted(server)));
        if (guest.mobility() != Mobility.MOVABLE && !settling.contains(server)) {
            throw wrongState("server %s is held by another operation; wait for its end".formatted(server));
        }
        var source = fleet.host(guest.host()).orElseThrow();
        if (source.state() == HostState.UNREACHABLE) {
            throw wrongState("nothing is heard of host %s, which has server %s: it cannot be told to send it"
                    .formatted(source.name(), server));
        }
        return guest;
    }

    HostId target(GuestView guest, Optional<HostId> named) {
        var source = fleet.host(guest.host()).orElseThrow();
        var request = GuestRequest.of(guest, source);
        return named.map(host -> check(host, source, request)).orElseGet(() -> choose(source, request));
    }

    private HostId check(HostId named, HostView source, GuestRequest request) {
        if (named.equals(source.id())) {
            throw new Problem.Invalid("target_host_id", "the server is on host %s already".formatted(source.name()))
                    .asException();
        }
        var host = fleet.host(named).orElseThrow(() -> new Problem.NotFound("host", named.toString()).asException());
        FitRules.firstRefusal(new Candidate(request, host, fleet, policy)).ifPresent(refusal -> {
            throw new Problem.Invalid("target_host_id", refusal.words()).asException();
        });
        return named;
    }

    private HostId choose(HostView source, GuestRequest request) {
        return switch (Placer.place(request, without(source), policy)) {
            case Placed placed -> placed.host();
            case NoRoom none -> throw new Problem.NoCapacity(none.refusals().toString()).asException();
        };
    }

    /** The fleet in which the source takes nothing. */
    private FleetSnapshot without(HostView source) {
        return fleet.with(source.closed());
    }

    private static ProblemException wrongState(String reason) {
        return new Problem.WrongState("server_not_movable", reason).asException();
    }
}

package dev.berth.placement.pack;

import static java.util.Comparator.comparing;

import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.score.BestHost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which few moves make room for a guest that fits nowhere, although there is room enough in all? Pure.
 *
 * <p>Of the hosts on which the least is lacking, each is tried: guests leave it, the one first that alone frees what is
 * lacking and is the smallest such, else the one that frees most of it, each to the host that a placement would choose.
 * The host that needs the fewest moves is taken.
 */
public final class RoomMaker {
    /** Beyond these, hosts lack so much that emptying them takes more moves than anyone should make for one guest. */
    private static final int HOSTS_TRIED = 48;

    private RoomMaker() {}

    /** Empty when so many moves do not make room; a plan of no moves when there is room already. */
    public static Optional<RoomPlan> plan(GuestRequest request, FleetSnapshot fleet, Policy policy, int mostMoves) {
        var there = BestHost.find(request, fleet, policy);
        if (there.isPresent()) {
            return Optional.of(new RoomPlan(there.get().host(), List.of()));
        }
        Optional<RoomPlan> best = Optional.empty();
        int most = mostMoves;
        for (var account : new LeastLacking(request, fleet, policy).best(HOSTS_TRIED)) {
            var plan = new Attempt(request, account.host(), fleet, policy).plan(most);
            if (plan.isPresent()) {
                best = plan;
                most = plan.get().moves().size() - 1;
                if (most < 1) {
                    break;
                }
            }
        }
        return best;
    }

    /** One host being relieved. */
    private static final class Attempt {
        private final GuestRequest request;
        private final HostView host;
        private final Policy policy;
        /** As the moves so far leave it; the host is closed, so that what leaves it does not come back. */
        private FleetSnapshot imagined;

        private final List<Relocation> moves = new ArrayList<>();

        Attempt(GuestRequest request, HostView host, FleetSnapshot fleet, Policy policy) {
            this.request = request;
            this.host = host;
            this.policy = policy;
            this.imagined = fleet.with(host.closed());
        }

        Optional<RoomPlan> plan(int most) {
            while (!fits()) {
                if (moves.size() >= most || !moveOneAway()) {
                    return Optional.empty();
                }
            }
            return Optional.of(new RoomPlan(host.id(), moves));
        }

        private boolean fits() {
            return FitRules.firstRefusal(new Candidate(request, host, imagined.with(host), policy))
                    .isEmpty();
        }

        private boolean moveOneAway() {
            var account = imagined.account(host.id()).orElseThrow();
            var seen = new HashSet<Object>();
            var inOrder = account.guests().stream()
                    .filter(guest -> guest.mobility() == Mobility.MOVABLE
                            && imagined.target(guest.server()).isEmpty())
                    .sorted(comparing((GuestView guest) -> Relief.of(guest, account, request, policy))
                            .thenComparing(GuestView::server))
                    .toList();
            for (var guest : inOrder) {
                // Another one like it would find no room either.
                if (seen.add(List.of(guest.vcpus(), guest.memory(), guest.place(), guest.terms()))
                        && move(guest, account)) {
                    return true;
                }
            }
            return false;
        }

        private boolean move(GuestView guest, HostAccount from) {
            var choice = BestHost.find(GuestRequest.of(guest, from.host()), imagined, policy);
            choice.ifPresent(found -> {
                moves.add(new Relocation(
                        guest.server(),
                        host.id(),
                        found.host(),
                        found.place(),
                        "server %s leaves %s to make room for %d vCPUs and %s"
                                .formatted(
                                        guest.server(),
                                        host.name(),
                                        request.vcpus().value(),
                                        request.memory())));
                imagined = imagined.withArrival(guest.server(), found.host(), found.place());
            });
            return choice.isPresent();
        }
    }
}

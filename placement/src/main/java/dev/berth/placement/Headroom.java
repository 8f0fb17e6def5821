package dev.berth.placement;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.NumaRoom;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.Reservation;
import dev.berth.placement.policy.Policy;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What still fits? Pure: the same input always gives the same answer.
 *
 * @param servers how many more of such servers fit, in all
 * @param byPool the same for each pool that can take any
 * @param refusedBy why hosts take none, or no more: how many hosts each rule of fit holds back
 */
public record Headroom(long servers, SortedMap<String, Long> byPool, SortedMap<String, Long> refusedBy) {
    /** An id that no server has: what is imagined to be placed is never seen outside. */
    private static final ServerId IMAGINED = new ServerId((1L << 53) - 1);

    public Headroom {
        byPool = Collections.unmodifiableSortedMap(new TreeMap<>(byPool));
        refusedBy = Collections.unmodifiableSortedMap(new TreeMap<>(refusedBy));
    }

    public static Headroom of(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        var byPool = new TreeMap<String, Long>();
        var refusedBy = new TreeMap<String, Long>();
        long servers = 0;
        for (var account : fleet.accounts()) {
            long there = on(account, request, fleet, policy, refusedBy);
            servers += there;
            if (there > 0) {
                byPool.merge(account.host().pool(), there, Long::sum);
            }
        }
        return new Headroom(servers, byPool, refusedBy);
    }

    /** One after another on a copy of the fleet, so that every rule of fit is asked and none has to be known here. */
    private static long on(
            HostAccount account,
            GuestRequest request,
            FleetSnapshot fleet,
            Policy policy,
            TreeMap<String, Long> refusedBy) {
        HostId host = account.host().id();
        var imagined = fleet;
        for (long there = 0; ; there++) {
            var candidate = new Candidate(request, imagined.account(host).orElseThrow(), imagined, policy);
            var refusal = FitRules.firstRefusal(candidate);
            if (refusal.isPresent()) {
                refusedBy.merge(refusal.get().rule(), 1L, Long::sum);
                return there;
            }
            var place = NumaRoom.place(request, candidate.account(), policy).orElseThrow();
            imagined = imagined.with(new Reservation(IMAGINED, host, request.vcpus(), request.memory(), place));
        }
    }
}

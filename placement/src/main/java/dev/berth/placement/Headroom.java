package dev.berth.placement;

import dev.berth.model.id.HostId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.NumaNeed;
import dev.berth.placement.fit.NumaRoom;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.Terms;
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

    /**
     * On a copy of the fleet, so that every rule of fit is asked and none has to be known here; as many at once as fit
     * together. Those that must lie on NUMA nodes, or have terms, are placed one after another.
     */
    private static long on(
            HostAccount account,
            GuestRequest request,
            FleetSnapshot fleet,
            Policy policy,
            TreeMap<String, Long> refusedBy) {
        HostId host = account.host().id();
        var imagined = fleet;
        long there = 0;
        for (int together = mostTogether(request); together > 0; ) {
            var asOne = asOne(request, together);
            var candidate = new Candidate(asOne, imagined.account(host).orElseThrow(), imagined, policy);
            if (FitRules.fits(candidate)) {
                var place = NumaRoom.place(asOne, candidate.account(), policy).orElseThrow();
                imagined = Imagined.placed(imagined, asOne, host, place);
                there += together;
            } else {
                together /= 2;
            }
        }
        FitRules.firstRefusal(new Candidate(request, imagined.account(host).orElseThrow(), imagined, policy))
                .ifPresent(refusal -> refusedBy.merge(refusal.rule(), 1L, Long::sum));
        return there;
    }

    private static int mostTogether(GuestRequest request) {
        boolean oneByOne = request.numa() != NumaNeed.ANY || !request.terms().equals(Terms.NONE);
        return oneByOne
                ? 1
                : Integer.highestOneBit(VcpuCount.MOST / request.vcpus().value());
    }

    private static GuestRequest asOne(GuestRequest request, int servers) {
        return new GuestRequest(
                new VcpuCount(request.vcpus().value() * servers),
                new DataSize(Math.multiplyExact(request.memory().bytes(), (long) servers)),
                request.location(),
                request.pool(),
                request.numa(),
                request.terms(),
                request.server());
    }
}

package dev.berth.placement.pack;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;

import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.CandidateRange;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostRange;
import dev.berth.placement.index.Search;
import dev.berth.placement.policy.Policy;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the hosts on which the least room is lacking for a guest, and nothing but room. */
final class LeastLacking extends Search<HostAccount, HostRange, LeastLacking.Rank> {
    private static final Set<String> ROOM = Set.of("memory", "cpu", "numa");

    private final GuestRequest request;
    private final FleetSnapshot fleet;
    private final Policy policy;

    /** @param lack shares of the wanted CPU and memory that are not free, added up */
    record Rank(double lack, long host) {}

    LeastLacking(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        super(comparingDouble(Rank::lack).thenComparing(comparingLong(Rank::host)));
        this.request = request;
        this.fleet = fleet;
        this.policy = policy;
    }

    List<HostAccount> best(int most) {
        return best(fleet.byRoom(), most).stream().map(Found::value).toList();
    }

    @Override
    protected @Nullable Rank promise(HostRange range) {
        var many = new CandidateRange(request, range, fleet, policy);
        return !range.schedulable()
                        || !range.location()
                                .contains((double) request.location().value())
                ? null
                : new Rank(
                        lack(many.mostFreeVcpus(), many.mostFreeMemory()),
                        range.leastId().value());
    }

    @Override
    protected @Nullable Rank rank(HostAccount account) {
        var refusal = FitRules.firstRefusal(new Candidate(request, account, fleet, policy));
        if (refusal.isPresent() && !ROOM.contains(refusal.get().rule())) {
            return null;
        }
        var overcommit = policy.overcommit();
        var host = account.host();
        double vcpus = overcommit.promisable(host.cpu()).cores();
        double memory = overcommit.promisable(host.memory()).bytes();
        if (request.vcpus().value() > vcpus || request.memory().bytes() > memory) {
            return null;
        }
        var promised = account.promised();
        return new Rank(
                lack(
                        vcpus - promised.vcpus().cores(),
                        memory - promised.memory().bytes()),
                host.id().value());
    }

    private double lack(double freeVcpus, double freeMemory) {
        double vcpus = request.vcpus().value();
        double memory = Math.max(1, request.memory().bytes());
        return Math.max(0, vcpus - freeVcpus) / vcpus + Math.max(0, memory - freeMemory) / memory;
    }
}

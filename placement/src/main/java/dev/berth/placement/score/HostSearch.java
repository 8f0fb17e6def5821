package dev.berth.placement.score;

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
import org.jspecify.annotations.Nullable;

/** Looks for the best host through the index: whole parts of the fleet are ruled out, or passed over, at once. */
final class HostSearch extends Search<HostAccount, HostRange, HostSearch.Rank> {
    private final GuestRequest request;
    private final FleetSnapshot fleet;
    private final Policy policy;

    /** More total is better; the id makes ties repeatable. */
    record Rank(double total, long host) {}

    HostSearch(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        super(comparingDouble((Rank rank) -> -rank.total).thenComparing(comparingLong(Rank::host)));
        this.request = request;
        this.fleet = fleet;
        this.policy = policy;
    }

    @Override
    protected @Nullable Rank promise(HostRange range) {
        var candidates = new CandidateRange(request, range, fleet, policy);
        return FitRules.refuseAll(candidates)
                ? null
                : new Rank(Scorers.mostTotal(candidates), range.leastId().value());
    }

    @Override
    protected @Nullable Rank rank(HostAccount account) {
        var candidate = new Candidate(request, account, fleet, policy);
        return FitRules.fits(candidate)
                ? new Rank(Scorers.total(candidate), account.host().id().value())
                : null;
    }
}

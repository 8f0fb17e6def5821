package dev.berth.placement.move;

import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostRange;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.index.Search;
import dev.berth.placement.policy.Policy;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through the index for the best targets of one guest of a hot host. */
final class TargetSearch extends Search<HostAccount, HostRange, TargetSearch.Rank> {
    private final FleetSnapshot fleet;
    private final Policy policy;
    private final GuestView guest;
    private final HostView source;
    private final boolean onlyAllowed;
    private final double gainAtSource;
    private final double demand;

    /** Most benefit first, of equals the cooler target, then the lower id. */
    record Rank(long benefit, double share, long target) {
        static final Comparator<Rank> ORDER = Comparator.comparingLong(Rank::benefit)
                .reversed()
                .thenComparingDouble(Rank::share)
                .thenComparingLong(Rank::target);
    }

    private TargetSearch(TrialMove anywhere, boolean onlyAllowed) {
        super(Rank.ORDER);
        this.fleet = anywhere.fleet();
        this.policy = anywhere.policy();
        this.guest = anywhere.guest();
        this.source = anywhere.source();
        this.onlyAllowed = onlyAllowed;
        this.gainAtSource = gainAtSource(anywhere);
        this.demand = fleet.demand(guest.server()).cpu().cores();
    }

    /** At least the benefit of any move of this guest: as if its target took no harm. */
    static long mostBenefit(TrialMove anywhere) {
        return Math.round(gainAtSource(anywhere) * 1e6);
    }

    static List<TrialMove> best(TrialMove anywhere, boolean onlyAllowed, int most) {
        var search = new TargetSearch(anywhere, onlyAllowed);
        return search.best(anywhere.fleet().byRoom(), most).stream()
                .map(found -> search.trial(found.value()))
                .toList();
    }

    @Override
    protected @Nullable Rank promise(HostRange range) {
        if (!range.location().contains((double) source.location().value())
                || range.leastPool().compareTo(source.pool()) > 0
                || range.mostPool().compareTo(source.pool()) < 0) {
            return null;
        }
        double coolest = range.loadShare().least();
        double cores = range.cpu().most();
        double below = Math.max(0, policy.heat().target().cpu().value() - coolest) * cores;
        double harm = Math.max(0, Math.min(demand, demand - below));
        return new Rank(
                Math.round((gainAtSource - harm) * 1e6),
                coolest + demand / cores,
                range.leastId().value());
    }

    @Override
    protected @Nullable Rank rank(HostAccount account) {
        var target = account.host();
        if (target.id().equals(source.id())
                || !target.pool().equals(source.pool())
                || !target.location().equals(source.location())) {
            return null;
        }
        var trial = trial(account);
        return onlyAllowed && MoveRules.firstRefusal(trial).isPresent()
                ? null
                : new Rank(
                        trial.benefit(),
                        trial.targetAfter().cpu().shareOf(target.cpu()).value(),
                        target.id().value());
    }

    private TrialMove trial(HostAccount account) {
        return new TrialMove(fleet, policy, guest, source, account.host());
    }

    private static double gainAtSource(TrialMove move) {
        var limit = move.policy().heat().target();
        var before = Overload.of(move.fleet().load(move.source().id()), move.source(), limit);
        var after = Overload.of(move.sourceAfter(), move.source(), limit);
        return before.cores() - after.cores() - move.cost().cores();
    }
}

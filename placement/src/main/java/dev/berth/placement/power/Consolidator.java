package dev.berth.placement.power;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.berth.model.id.HostId;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.HostView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which hosts are needed? Pure: the same input always gives the same plan.
 *
 * <p>Every interval the hosts that are about to be overloaded are relieved ({@link #relieve}); from time to time, say by
 * the hour, those that are not needed are emptied as well ({@link #consolidate}): not more often, since what one sweep
 * empties the next may have to wake. Margins should first be {@link PowerPolicy#widened} by what the
 * {@link OverloadWatch} saw.
 *
 * <p>Hosts that may not exchange guests are decided on apart: each pool of a location, and each lease within it, keeps a
 * reserve of its own. Guests whose owner asked for neighbours, or for cores of their own, stay where they are.
 */
public final class Consolidator {

    private Consolidator() {}

    /** Relieves the hosts that are about to be overloaded, and wakes others where there is no room or no reserve. */
    public static PowerPlan relieve(PoweredFleet fleet, PowerPolicy policy) {
        return plan(fleet, policy, false);
    }

    /** Relieves, and then, at the times when that may be, empties the hosts that are not needed. */
    public static PowerPlan consolidate(PoweredFleet fleet, PowerPolicy policy) {
        return plan(fleet, policy, true);
    }

    private static PowerPlan plan(PoweredFleet fleet, PowerPolicy policy, boolean consolidate) {
        var yards = fleet.fleet().hosts().stream().collect(groupingBy(Consolidator::yard, TreeMap::new, toList()));
        var plans = new ArrayList<PowerPlan>();
        int moves = policy.limits().moves();
        for (var hosts : yards.values()) {
            var plan = plan(hosts, fleet, policy, consolidate, moves);
            plans.add(plan);
            moves -= plan.moves().size();
        }
        return joined(plans);
    }

    /** Hosts of one yard may exchange guests. */
    private static String yard(HostView host) {
        return "%s %s %s".formatted(host.location(), host.pool(), host.lease().orElse(""));
    }

    private static PowerPlan plan(
            List<HostView> hosts, PoweredFleet fleet, PowerPolicy policy, boolean consolidate, int mostMoves) {
        var trial = new Trial(hosts, fleet, policy, mostMoves);
        new Relief(trial, policy).run();
        var reserve = new WakeReserve(trial, policy);
        boolean empty =
                consolidate && policy.limits().windows().contain(fleet.fleet().takenAt());
        if (empty) {
            new Emptying(trial, policy, reserve).run();
        }
        reserve.fill();
        var sleep = reserve.beyond(trial.emptied());
        var kept = consolidate
                ? new Kept(trial, policy, empty).reasons(hosts, sleep)
                : Collections.<HostId, Refusal>emptySortedMap();
        return trial.plan(sleep, kept);
    }

    private static PowerPlan joined(List<PowerPlan> plans) {
        return new PowerPlan(
                plans.stream().map(PowerPlan::wake).flatMap(Collection::stream).toList(),
                plans.stream().map(PowerPlan::moves).flatMap(Collection::stream).toList(),
                plans.stream().map(PowerPlan::sleep).flatMap(Collection::stream).toList(),
                kept(plans),
                plans.stream().map(PowerPlan::words).flatMap(Collection::stream).toList());
    }

    private static SortedMap<HostId, Refusal> kept(List<PowerPlan> plans) {
        var kept = new TreeMap<HostId, Refusal>();
        plans.forEach(plan -> kept.putAll(plan.kept()));
        return kept;
    }
}

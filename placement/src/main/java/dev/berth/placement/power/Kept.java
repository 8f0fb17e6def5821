package dev.berth.placement.power;

import dev.berth.model.id.HostId;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why each host stays on that a plan does not switch off: the first reason that there is. */
final class Kept {
    private final Trial trial;
    private final PowerPolicy policy;
    private final boolean emptied;
    private final Set<Bay> takers;

    /** @param emptied whether hosts were to be emptied at this time */
    Kept(Trial trial, PowerPolicy policy, boolean emptied) {
        this.trial = trial;
        this.policy = policy;
        this.emptied = emptied;
        takers = trial.takers();
    }

    SortedMap<HostId, Refusal> reasons(List<HostView> hosts, Collection<Bay> sleep) {
        var reasons = new TreeMap<HostId, Refusal>();
        for (var host : hosts) {
            if (host.state() != HostState.SCHEDULABLE) {
                var state = host.state().name().toLowerCase(Locale.ROOT);
                reasons.put(host.id(), new Refusal(state, "%s is %s".formatted(host.name(), state)));
            }
        }
        var asleep = new HashSet<>(sleep);
        for (var bay : trial.awake()) {
            if (!asleep.contains(bay)) {
                reasons.put(bay.host.id(), reason(bay));
            }
        }
        return reasons;
    }

    private Refusal reason(Bay bay) {
        String name = bay.host.name();
        if (bay.isEmpty() || trial.wasWoken(bay)) {
            return new Refusal("reserve", "%s stays ready while another would be waking".formatted(name));
        }
        if (takers.contains(bay)) {
            return new Refusal("takes-guests", "%s takes guests of others".formatted(name));
        }
        if (bay.holdsUnknown()) {
            return new Refusal(
                    "reserved",
                    "%s keeps room for servers that do not run there, or of which nothing is known".formatted(name));
        }
        var pinned = bay.tenants().stream().filter(tenant -> !tenant.movable()).findFirst();
        if (pinned.isPresent()) {
            return new Refusal("pinned", "server %s on %s %s".formatted(pinned.get().server, name, pinned.get().stays));
        }
        if (!emptied) {
            return new Refusal(
                    "outside-windows",
                    "hosts are emptied %s only".formatted(policy.limits().windows()));
        }
        return whyNotEmptied(bay);
    }

    private Refusal whyNotEmptied(Bay bay) {
        String name = bay.host.name();
        int moves = bay.tenants().size();
        var emptying = policy.cost().of(moves);
        var saved = policy.cost().savedBy(bay.curve);
        if (saved.compareTo(emptying) <= 0) {
            return new Refusal(
                    "not-worth-it",
                    String.format(
                            Locale.ROOT,
                            "emptying %s, moves: %d, is taken to cost %.0f Wh and saves %.0f Wh in %d h",
                            name,
                            moves,
                            emptying.wattHours(),
                            saved.wattHours(),
                            policy.cost().horizon().toHours()));
        }
        if (moves > trial.movesLeft()) {
            return new Refusal(
                    "budget",
                    "emptying %s takes %d moves, and this plan has %d left".formatted(name, moves, trial.movesLeft()));
        }
        if (trial.isPostponed(bay)) {
            return new Refusal(
                    "not-sure",
                    "the guests of %s fit elsewhere only if they ask for no more than expected".formatted(name));
        }
        return new Refusal(
                "no-room",
                "the others have no room for the guests of %s (%d) beside those of hosts that are cheaper to empty"
                        .formatted(name, moves));
    }
}

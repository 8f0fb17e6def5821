package dev.berth.placement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.berth.model.id.HostId;
import dev.berth.placement.Placement.NoRoom;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.score.Score;
import dev.berth.placement.score.Scorers;
import java.util.ArrayList;
import java.util.TreeMap;

/** Where does this server go? Pure: the same input always gives the same answer. */
public final class Placer {

    private record Scored(HostId host, Score score) {}

    private Placer() {}

    public static Placement place(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        var refusals = new TreeMap<HostId, Refusal>();
        var fitting = new ArrayList<Scored>();
        for (var host : fleet.hosts()) {
            var candidate = new Candidate(request, host, fleet, policy);
            FitRules.firstRefusal(candidate)
                    .ifPresentOrElse(
                            why -> refusals.put(host.id(), why),
                            () -> fitting.add(new Scored(host.id(), Scorers.score(candidate))));
        }
        // The id makes ties repeatable.
        return fitting.stream()
                .min(comparing(Scored::score, reverseOrder()).thenComparing(Scored::host))
                .<Placement>map(best -> new Placed(best.host(), best.score(), refusals))
                .orElseGet(() -> new NoRoom(refusals));
    }
}

package dev.berth.placement;

import dev.berth.model.id.HostId;
import dev.berth.placement.Placement.NoRoom;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.score.BestHost;
import dev.berth.placement.score.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where does this server go? Pure: the same input always gives the same answer. */
public final class Placer {

    private Placer() {}

    /** The best host, and why each other that does not fit was refused; looks at the whole fleet to tell. */
    public static Placement place(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        var refusals = refusals(request, fleet, policy);
        return choose(request, fleet, policy)
                .<Placement>map(best -> new Placed(best.host(), best.score(), refusals))
                .orElseGet(() -> new NoRoom(refusals));
    }

    /** The best host alone; found through the index, so that a large fleet is not looked at one host after another. */
    public static Optional<Choice> choose(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        return BestHost.find(request, fleet, policy);
    }

    /**
     * Where so many such servers would go, one after another, each with those hosts that come next and why the others were
     * refused. Ends with the first that finds no room.
     *
     * @param most hosts that are told of each, the chosen one included
     */
    public static List<Ranking> next(GuestRequest request, FleetSnapshot fleet, Policy policy, int servers, int most) {
        var rankings = new ArrayList<Ranking>();
        var imagined = fleet;
        while (rankings.size() < servers) {
            var best = BestHost.best(request, imagined, policy, most);
            rankings.add(new Ranking(best, refusals(request, imagined, policy)));
            if (best.isEmpty()) {
                break;
            }
            var chosen = best.getFirst();
            imagined = Imagined.placed(imagined, request, chosen.host(), chosen.place());
        }
        return rankings;
    }

    private static SortedMap<HostId, Refusal> refusals(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        var refusals = new TreeMap<HostId, Refusal>();
        for (var account : fleet.accounts()) {
            FitRules.firstRefusal(new Candidate(request, account, fleet, policy))
                    .ifPresent(why -> refusals.put(account.host().id(), why));
        }
        return refusals;
    }
}

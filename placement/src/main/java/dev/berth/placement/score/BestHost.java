package dev.berth.placement.score;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.NumaRoom;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Policy;
import java.util.List;
import java.util.Optional;

/** Of all hosts that fit, the one that scores best; the lower id of equals. */
public final class BestHost {

    private BestHost() {}

    /** Found through the index, so that a large fleet is not looked at one host after another. */
    public static Optional<Choice> find(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        return best(request, fleet, policy, 1).stream().findFirst();
    }

    /** The same with those that come next, best first. */
    public static List<Choice> best(GuestRequest request, FleetSnapshot fleet, Policy policy, int most) {
        return new HostSearch(request, fleet, policy)
                .best(fleet.byRoom(), most).stream()
                        .map(found -> choice(new Candidate(request, found.value(), fleet, policy)))
                        .toList();
    }

    /** The same answer without the index: every host is asked and scored. To compare with, and slow. */
    public static Optional<Choice> findByScan(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        return fleet.accounts().stream()
                .map(account -> new Candidate(request, account, fleet, policy))
                .filter(candidate -> FitRules.firstRefusal(candidate).isEmpty())
                .map(BestHost::choice)
                .min(comparing(Choice::score, reverseOrder()).thenComparing(Choice::host));
    }

    private static Choice choice(Candidate candidate) {
        return new Choice(
                candidate.host().id(),
                Scorers.score(candidate),
                NumaRoom.place(candidate.request(), candidate.account(), candidate.policy())
                        .orElseThrow());
    }
}

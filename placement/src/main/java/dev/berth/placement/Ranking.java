package dev.berth.placement;

import dev.berth.model.id.HostId;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.score.Choice;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A placement with those that it was preferred to.
 *
 * @param best the hosts that would do, best first; bounded, and empty when there is no room
 * @param refusals why each other was refused, by host
 */
public record Ranking(List<Choice> best, SortedMap<HostId, Refusal> refusals) {

    public Ranking {
        best = List.copyOf(best);
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }

    /** Where the server would go. */
    public Optional<Choice> chosen() {
        return best.stream().findFirst();
    }

    public List<Choice> runnersUp() {
        return best.subList(Math.min(1, best.size()), best.size());
    }
}

package dev.berth.placement;

import dev.berth.model.id.HostId;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.score.Score;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The answer to one placement question, including why every rejected host was rejected. */
public sealed interface Placement {

    /** Why each host that does not fit was refused, by host. */
    SortedMap<HostId, Refusal> refusals();

    record Placed(HostId host, Score score, SortedMap<HostId, Refusal> refusals) implements Placement {
        public Placed {
            refusals = copy(refusals);
        }
    }

    record NoRoom(SortedMap<HostId, Refusal> refusals) implements Placement {
        public NoRoom {
            refusals = copy(refusals);
        }
    }

    private static SortedMap<HostId, Refusal> copy(Map<HostId, Refusal> refusals) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    }
}

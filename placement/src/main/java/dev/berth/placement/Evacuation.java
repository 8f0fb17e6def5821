package dev.berth.placement;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.pack.Relocation;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a host is emptied.
 *
 * @param moves in the order in which they are to be made, each when those before it have ended
 * @param staying the servers that cannot leave, and why; empty when the host can be emptied
 * @param leaving the guests that are on their way already, and where to
 */
public record Evacuation(
        List<Relocation> moves, SortedMap<ServerId, Refusal> staying, SortedMap<ServerId, HostId> leaving) {

    public Evacuation {
        moves = List.copyOf(moves);
        staying = Collections.unmodifiableSortedMap(new TreeMap<>(staying));
        leaving = Collections.unmodifiableSortedMap(new TreeMap<>(leaving));
    }
}

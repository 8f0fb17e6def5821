package dev.berth.placement;

import dev.berth.model.id.HostId;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Which hosts can be emptied within so many moves, by what is promised? Pure. For repairs and for whole hosts to sell;
 * what may be switched off for want of load is the consolidator's question.
 *
 * <p>Always the host next that needs the fewest moves, those included that make room for its guests elsewhere, be it
 * for one after another or, by joining fragments of free room, for many at once.
 *
 * @param moves in order; each to be made when those before it have ended
 */
public record Clearing(List<HostId> hosts, List<Relocation> moves) {

    public Clearing {
        hosts = List.copyOf(hosts);
        moves = List.copyOf(moves);
    }

    /** Until the budget or the room of the others is used up. */
    public static Clearing plan(FleetSnapshot fleet, Policy policy, int mostMoves) {
        var search = new ClearingSearch(fleet, policy);
        var hosts = new ArrayList<HostId>();
        var moves = new ArrayList<Relocation>();
        for (var next = search.next(mostMoves); next.isPresent(); next = search.next(mostMoves - moves.size())) {
            hosts.addAll(next.get().hosts);
            moves.addAll(next.get().moves);
        }
        return new Clearing(hosts, moves);
    }
}

package dev.berth.placement.pack;

import dev.berth.model.id.HostId;
import java.util.List;

/** The moves, in order, after which a guest fits on a host. */
public record RoomPlan(HostId host, List<Relocation> moves) {

    public RoomPlan {
        moves = List.copyOf(moves);
    }
}

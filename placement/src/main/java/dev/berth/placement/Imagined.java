package dev.berth.placement;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Reservation;

/** Servers that are only thought of. */
final class Imagined {
    /** An id that no server has: what is imagined to be placed is never seen outside. */
    private static final ServerId SERVER = new ServerId((1L << 53) - 1);

    private Imagined() {}

    /** A copy of the fleet in which one more such server has its place. */
    static FleetSnapshot placed(FleetSnapshot fleet, GuestRequest request, HostId host, NumaPlace place) {
        return fleet.with(new Reservation(SERVER, host, request.vcpus(), request.memory(), place, request.terms()));
    }
}

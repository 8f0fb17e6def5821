package dev.berth.placement.fleet;

import dev.berth.model.id.LocationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many moves are under way over each rack's uplink. A move within a rack goes over none. */
record RackLinks(Map<Rack, Integer> moves) {

    /** A rack of a location: names are the locations' own. */
    private record Rack(LocationId location, String name) {
        static Optional<Rack> of(HostView host) {
            return host.rack().map(name -> new Rack(host.location(), name));
        }
    }

    static RackLinks of(FleetSnapshot fleet) {
        var moves = new HashMap<Rack, Integer>();
        for (var account : fleet.accounts()) {
            if (account.movesUnderWay() > 0) {
                for (var guest : account.guests()) {
                    fleet.target(guest.server())
                            .flatMap(fleet::host)
                            .filter(target -> !target.sharesRackWith(account.host()))
                            .ifPresent(target -> {
                                Rack.of(account.host()).ifPresent(rack -> moves.merge(rack, 1, Integer::sum));
                                Rack.of(target).ifPresent(rack -> moves.merge(rack, 1, Integer::sum));
                            });
                }
            }
        }
        return new RackLinks(moves);
    }

    int over(HostView host) {
        return Rack.of(host).map(rack -> moves.getOrDefault(rack, 0)).orElse(0);
    }
}

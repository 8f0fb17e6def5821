package dev.berth.placement.power;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fleet.HostState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where should guests stand so that little power is drawn? Pure: the same input always gives the same answer.
 *
 * <p>A host that is on takes the guest if it has room, the one with least memory left first. Else the host is woken that,
 * filled with guests like this one, draws least for each of them: many idle watts are cheap where many share them.
 */
public final class PowerPlacer {

    private PowerPlacer() {}

    /**
     * Places guests one after another on a fleet on which nothing stands yet. Memory is never overcommitted here.
     *
     * @return where each stands; those that have room nowhere are missing
     */
    public static Map<ServerId, HostId> place(List<NewGuest> guests, PoweredFleet fleet, PowerPolicy policy) {
        double deviations = policy.place().value();
        var stands = stands(fleet);
        var placed = new LinkedHashMap<ServerId, HostId>();
        for (var guest : guests) {
            best(guest, stands, deviations).ifPresent(stand -> {
                stand.add(guest);
                placed.put(guest.server(), stand.host.id());
            });
        }
        return placed;
    }

    private static List<Stand> stands(PoweredFleet fleet) {
        var stands = new ArrayList<Stand>();
        for (var host : fleet.fleet().hosts()) {
            var power = fleet.power().get(host.id());
            if (power != null && host.state() == HostState.SCHEDULABLE) {
                stands.add(new Stand(host, power));
            }
        }
        return stands;
    }

    private static Optional<Stand> best(NewGuest guest, List<Stand> stands, double deviations) {
        Stand best = null;
        double least = Double.POSITIVE_INFINITY;
        for (var stand : stands) {
            // One that is on beats all that sleep.
            boolean beaten = best != null && best.on && !stand.on;
            if (beaten || !stand.holds(guest, 1, deviations)) {
                continue;
            }
            boolean first = best == null || (stand.on && !best.on);
            double price = stand.on ? stand.memoryLeft() : stand.wattsEachIfFilledWith(guest, deviations);
            if (first || price < least) {
                best = stand;
                least = price;
            }
        }
        return Optional.ofNullable(best);
    }
}

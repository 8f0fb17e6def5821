package dev.berth.placement.power;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.predict.Outlook;
import java.util.Map;

/**
 * A fleet at one instant with what a decision on power needs besides.
 *
 * @param power of each host; one that is missing here is neither woken nor switched off, nor takes guests
 * @param outlooks of each guest of which something was seen; one that is missing here stays where it is
 */
public record PoweredFleet(FleetSnapshot fleet, Map<HostId, HostPower> power, Map<ServerId, Outlook> outlooks) {

    public PoweredFleet {
        power = Map.copyOf(power);
        outlooks = Map.copyOf(outlooks);
    }
}

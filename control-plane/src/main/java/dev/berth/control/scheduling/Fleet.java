package dev.berth.control.scheduling;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fleet.FleetSnapshot;
import java.util.Map;
import java.util.Set;

/**
 * A picture of the fleet, and the version of each host's promises on which it rests.
 *
 * @param settling guests that are pinned in the picture only because they were started a moment ago: no plan moves them,
 *     an operator may
 */
public record Fleet(FleetSnapshot snapshot, Map<HostId, Long> versions, Set<ServerId> settling) {

    public Fleet {
        versions = Map.copyOf(versions);
        settling = Set.copyOf(settling);
    }

    public long versionOf(HostId host) {
        var version = versions.get(host);
        if (version == null) {
            throw new IllegalArgumentException("host %s is not in this picture".formatted(host));
        }
        return version;
    }
}

package dev.berth.control.scheduling;

import dev.berth.model.id.HostId;
import dev.berth.placement.fleet.FleetSnapshot;
import java.util.Map;

/** A picture of the fleet, and the version of each host's promises on which it rests. */
public record Fleet(FleetSnapshot snapshot, Map<HostId, Long> versions) {

    public Fleet {
        versions = Map.copyOf(versions);
    }

    public long versionOf(HostId host) {
        var version = versions.get(host);
        if (version == null) {
            throw new IllegalArgumentException("host %s is not in this picture".formatted(host));
        }
        return version;
    }
}

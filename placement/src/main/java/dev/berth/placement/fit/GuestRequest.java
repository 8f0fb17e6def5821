package dev.berth.placement.fit;

import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.Group;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostView;
import java.util.Optional;

/**
 * What a server needs of a host; without a pool any pool of the location will do.
 *
 * @param group whose other servers say where it may stand
 * @param server itself, when it stands somewhere already
 */
public record GuestRequest(
        VcpuCount vcpus,
        DataSize memory,
        LocationId location,
        Optional<String> pool,
        NumaNeed numa,
        Optional<Group> group,
        Optional<ServerId> server) {

    /** A new server in no group that may lie on any NUMA nodes. */
    public GuestRequest(VcpuCount vcpus, DataSize memory, LocationId location, Optional<String> pool) {
        this(vcpus, memory, location, pool, NumaNeed.ANY, Optional.empty(), Optional.empty());
    }

    public GuestRequest in(Group other) {
        return new GuestRequest(vcpus, memory, location, pool, numa, Optional.of(other), server);
    }

    /** What a guest would need of another host in the location and pool of its own. */
    public static GuestRequest of(GuestView guest, HostView home) {
        return new GuestRequest(
                guest.vcpus(),
                guest.memory(),
                home.location(),
                Optional.of(home.pool()),
                NumaNeed.of(guest.place()),
                guest.group(),
                Optional.of(guest.server()));
    }
}

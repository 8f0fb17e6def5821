package dev.berth.placement.fit;

import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Terms;
import java.util.Optional;

/**
 * What a server needs of a host; without a pool any pool of the location will do.
 *
 * @param server itself, when it stands somewhere already
 */
public record GuestRequest(
        VcpuCount vcpus,
        DataSize memory,
        LocationId location,
        Optional<String> pool,
        NumaNeed numa,
        Terms terms,
        Optional<ServerId> server) {

    /** A new server without terms that may lie on any NUMA nodes. */
    public GuestRequest(VcpuCount vcpus, DataSize memory, LocationId location, Optional<String> pool) {
        this(vcpus, memory, location, pool, NumaNeed.ANY, Terms.NONE, Optional.empty());
    }

    public GuestRequest with(Terms other) {
        return new GuestRequest(vcpus, memory, location, pool, numa, other, server);
    }

    /** What a guest would need of another host in the location and pool of its own. */
    public static GuestRequest of(GuestView guest, HostView home) {
        return new GuestRequest(
                guest.vcpus(),
                guest.memory(),
                home.location(),
                Optional.of(home.pool()),
                NumaNeed.of(guest.place()),
                guest.terms(),
                Optional.of(guest.server()));
    }
}

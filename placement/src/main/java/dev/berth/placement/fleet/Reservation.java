package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;

/**
 * Room on a host that is already promised to a server. For a guest that runs elsewhere it says that it is moving here;
 * for one that runs here it changes nothing; for a server without a guest it is one being created or switched off.
 */
public record Reservation(
        ServerId server, HostId host, VcpuCount vcpus, DataSize memory, NumaPlace place, Terms terms) {

    /** Room that is tied to no NUMA node, for a server without terms. */
    public Reservation(ServerId server, HostId host, VcpuCount vcpus, DataSize memory) {
        this(server, host, vcpus, memory, NumaPlace.ANYWHERE, Terms.NONE);
    }
}

package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import java.util.Optional;

/**
 * One guest as the engine sees it, on the host where it runs now.
 *
 * @param disk what of its disk travels with it; its whole size when that is not known
 * @param cpuUse processor it was seen using, which contention may hold below what it wants
 * @param dirtyMemory estimate of the memory that it writes again while it is copied
 */
public record GuestView(
        ServerId server,
        HostId host,
        VcpuCount vcpus,
        DataSize memory,
        DataSize disk,
        CpuAmount cpuUse,
        Mobility mobility,
        Optional<LastMove> lastMove,
        Optional<DataSize> dirtyMemory) {

    /** A guest that may be moved and never was, of which nothing is estimated. */
    public static GuestView settled(
            ServerId server, HostId host, VcpuCount vcpus, DataSize memory, DataSize disk, CpuAmount cpuUse) {
        return new GuestView(
                server, host, vcpus, memory, disk, cpuUse, Mobility.MOVABLE, Optional.empty(), Optional.empty());
    }
}

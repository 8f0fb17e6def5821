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
 * @param place the NUMA nodes of its host that it is tied to
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
        Optional<DataSize> dirtyMemory,
        NumaPlace place,
        Terms terms) {

    /** A guest that is tied to no NUMA node and was sold without terms. */
    public GuestView(
            ServerId server,
            HostId host,
            VcpuCount vcpus,
            DataSize memory,
            DataSize disk,
            CpuAmount cpuUse,
            Mobility mobility,
            Optional<LastMove> lastMove,
            Optional<DataSize> dirtyMemory) {
        this(
                server,
                host,
                vcpus,
                memory,
                disk,
                cpuUse,
                mobility,
                lastMove,
                dirtyMemory,
                NumaPlace.ANYWHERE,
                Terms.NONE);
    }

    /** A guest that may be moved and never was, of which nothing is estimated. */
    public static GuestView settled(
            ServerId server, HostId host, VcpuCount vcpus, DataSize memory, DataSize disk, CpuAmount cpuUse) {
        return new GuestView(
                server, host, vcpus, memory, disk, cpuUse, Mobility.MOVABLE, Optional.empty(), Optional.empty());
    }

    /** The same guest on another host. */
    public GuestView on(HostId other, NumaPlace otherPlace, Optional<LastMove> move) {
        return new GuestView(
                server, other, vcpus, memory, disk, cpuUse, mobility, move, dirtyMemory, otherPlace, terms);
    }

    public GuestView with(Terms other) {
        return new GuestView(server, host, vcpus, memory, disk, cpuUse, mobility, lastMove, dirtyMemory, place, other);
    }
}

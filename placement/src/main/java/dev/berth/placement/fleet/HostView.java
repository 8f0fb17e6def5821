package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One host as the engine sees it.
 *
 * @param pool guests move only between hosts of one pool
 * @param cpu real processor that there is for guests, before any overcommit
 * @param memory real memory that there is for guests, before any overcommit
 * @param nodes the NUMA nodes that its CPU and memory lie on; empty when they are not told, and then nothing is fitted to them
 * @param rack of its location, whose hosts fail together
 * @param lease which this host is kept for, if it is leased
 * @param baseline the processor features that any guest may rely on there
 * @param hotSince the first of an unbroken row of hot observations, kept by {@code HotWatch}
 */
public record HostView(
        HostId id,
        String name,
        LocationId location,
        String pool,
        HostState state,
        CpuAmount cpu,
        DataSize memory,
        Pressure pressure,
        Optional<Instant> hotSince,
        List<NumaNode> nodes,
        Optional<String> rack,
        Optional<String> lease,
        CpuBaseline baseline) {

    public HostView {
        if (name.isBlank() || pool.isBlank()) {
            throw new IllegalArgumentException("host %s must have a name and a pool".formatted(id));
        }
        if (cpu.equals(CpuAmount.ZERO) || memory.equals(DataSize.ZERO)) {
            throw new IllegalArgumentException(
                    "host %s must have CPU (%s) and memory (%s)".formatted(name, cpu, memory));
        }
        nodes = List.copyOf(nodes);
    }

    /** A host of which no NUMA nodes, rack, lease or processor features are told. */
    public HostView(
            HostId id,
            String name,
            LocationId location,
            String pool,
            HostState state,
            CpuAmount cpu,
            DataSize memory,
            Pressure pressure,
            Optional<Instant> hotSince) {
        this(
                id,
                name,
                location,
                pool,
                state,
                cpu,
                memory,
                pressure,
                hotSince,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                CpuBaseline.USUAL);
    }

    /** Whether both lie in one rack; a host that tells none is a rack of its own. */
    public boolean sharesRackWith(HostView other) {
        return id.equals(other.id) || (rack.isPresent() && rack.equals(other.rack) && location.equals(other.location));
    }

    public HostView inRack(String other) {
        return with(state, Optional.of(other), lease, baseline);
    }

    public HostView leasedTo(String other) {
        return with(state, rack, Optional.of(other), baseline);
    }

    public HostView offering(CpuBaseline other) {
        return with(state, rack, lease, other);
    }

    /** The same host, taking no guests. */
    public HostView closed() {
        return with(HostState.CORDONED, rack, lease, baseline);
    }

    private HostView with(
            HostState otherState, Optional<String> otherRack, Optional<String> otherLease, CpuBaseline otherBaseline) {
        return new HostView(
                id,
                name,
                location,
                pool,
                otherState,
                cpu,
                memory,
                pressure,
                hotSince,
                nodes,
                otherRack,
                otherLease,
                otherBaseline);
    }
}

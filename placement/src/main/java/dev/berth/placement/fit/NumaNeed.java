package dev.berth.placement.fit;

import dev.berth.placement.fleet.NumaPlace;

/** How a server must lie on the NUMA nodes of its host; a host that tells none of its nodes passes for any. */
public enum NumaNeed {
    ANY,
    /** All of it on one node: its memory is near to all its cores. */
    ONE_NODE,
    /** Half of it on each of two nodes, which the guest is told. */
    TWO_NODES;

    /** A guest lies on another host as it does on its own. */
    static NumaNeed of(NumaPlace place) {
        return switch (place.nodes().size()) {
            case 0 -> ANY;
            case 1 -> ONE_NODE;
            default -> TWO_NODES;
        };
    }
}

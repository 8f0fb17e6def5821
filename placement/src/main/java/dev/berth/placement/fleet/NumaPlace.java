package dev.berth.placement.fleet;

import java.util.List;

/**
 * The NUMA nodes of a host that a guest is tied to; it takes the same share of each.
 *
 * @param nodes their numbers, rising; empty when it is tied to none
 */
public record NumaPlace(List<Integer> nodes) {
    public static final NumaPlace ANYWHERE = new NumaPlace(List.of());

    public NumaPlace {
        nodes = List.copyOf(nodes);
    }

    public static NumaPlace on(int node) {
        return new NumaPlace(List.of(node));
    }

    public static NumaPlace on(int one, int other) {
        return new NumaPlace(List.of(Math.min(one, other), Math.max(one, other)));
    }
}

package dev.berth.placement.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The nodes that take guests, those with the same free vCPUs together; and the hosts with several nodes. */
final class RoomsByFree {
    /** @param nodes in order of number, so that the same layout gives the same steps */
    record Alike(int free, List<Integer> nodes) {}

    private final TreeMap<Integer, Alike> byFree = new TreeMap<>();
    private final List<int[]> singles = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();

    RoomsByFree(FragmentGrid grid, int[] free) {
        var nodes = grid.nodes();
        for (int node = 0; node < free.length; node++) {
            if (nodes.get(node).takes() && free[node] > 0) {
                singles.add(new int[] {node});
                byFree.computeIfAbsent(free[node], much -> new Alike(much, new ArrayList<>()))
                        .nodes()
                        .add(node);
                for (int other = node + 1; other < free.length; other++) {
                    if (nodes.get(other).host() != nodes.get(node).host()) {
                        break;
                    }
                    if (free[other] > 0) {
                        pairs.add(new int[] {node, other});
                    }
                }
            }
        }
    }

    Collection<Alike> atLeast(int vcpus) {
        return byFree.tailMap(vcpus, true).values();
    }

    /** So many nodes of one host; more than two are not known, since no guest is told more. */
    List<int[]> groups(int size) {
        return size == 1 ? singles : size == 2 ? pairs : List.of();
    }
}

package dev.berth.placement.fit;

import static java.util.Comparator.comparingDouble;

import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.NodeRoom;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.policy.Policy;
import java.util.List;
import java.util.Optional;

/** On which NUMA nodes of a host a guest would lie: the fullest that fit, the lower number of equals. */
public final class NumaRoom {
    static final double ROUNDING = 1e-9;

    private NumaRoom() {}

    /** Empty when it does not fit on the nodes; anywhere when it need not, or when the host tells no nodes. */
    public static Optional<NumaPlace> place(GuestRequest request, HostAccount account, Policy policy) {
        var rooms = account.nodes();
        if (rooms.isEmpty() || request.numa() == NumaNeed.ANY) {
            return Optional.of(NumaPlace.ANYWHERE);
        }
        return switch (request.numa()) {
            case ANY -> Optional.of(NumaPlace.ANYWHERE);
            case ONE_NODE ->
                fitting(request, 1, rooms, policy).stream()
                        .findFirst()
                        .map(room -> NumaPlace.on(room.node().number()));
            case TWO_NODES -> {
                var two = fitting(request, 2, rooms, policy);
                yield two.size() < 2
                        ? Optional.empty()
                        : Optional.of(NumaPlace.on(
                                two.get(0).node().number(), two.get(1).node().number()));
            }
        };
    }

    private static List<NodeRoom> fitting(GuestRequest request, int parts, List<NodeRoom> rooms, Policy policy) {
        double vcpus = (double) request.vcpus().value() / parts;
        double memory = (double) request.memory().bytes() / parts;
        return rooms.stream()
                .filter(room -> vcpus <= freeVcpus(room, policy) + ROUNDING && memory <= freeMemory(room, policy))
                .sorted(comparingDouble((NodeRoom room) -> freeVcpus(room, policy))
                        .thenComparingDouble(room -> freeMemory(room, policy))
                        .thenComparingInt(room -> room.node().number()))
                .toList();
    }

    private static double freeVcpus(NodeRoom room, Policy policy) {
        return policy.overcommit().promisable(room.node().cpu()).cores()
                - room.promised().vcpus().cores();
    }

    private static double freeMemory(NodeRoom room, Policy policy) {
        return policy.overcommit().promisable(room.node().memory()).bytes()
                - room.promised().memory().bytes();
    }
}

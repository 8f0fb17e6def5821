package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What follows from a snapshot's hosts, guests and reservations, counted once so that every question is a look-up. */
final class Books {
    final Map<ServerId, HostId> targets = new HashMap<>();
    final Map<HostId, Integer> movesUnderWay = new HashMap<>();
    final Map<HostId, Instant> lastMoves = new HashMap<>();
    final Map<HostId, Promised> promised = new HashMap<>();
    final Map<ServerId, Load> demands = new HashMap<>();
    final Map<HostId, Load> loads = new HashMap<>();

    void countReservation(Reservation reservation) {
        promise(reservation.host(), reservation.vcpus(), reservation.memory());
    }

    void countMove(GuestView guest, HostId target) {
        if (targets.put(guest.server(), target) != null) {
            throw new IllegalArgumentException("server %s is moving to two hosts".formatted(guest.server()));
        }
        movesUnderWay.merge(guest.host(), 1, Integer::sum);
        movesUnderWay.merge(target, 1, Integer::sum);
    }

    /** To be called when all moves are counted: the load of a guest counts where it will be. */
    void countHost(HostView host, List<GuestView> guests) {
        loads.merge(host.id(), Demand.ofHostItself(host, guests), Load::plus);
        for (var guest : guests) {
            var demand = Demand.of(guest, host, guests);
            demands.put(guest.server(), demand);
            loads.merge(targets.getOrDefault(guest.server(), host.id()), demand, Load::plus);
            promise(host.id(), guest.vcpus(), guest.memory());
            guest.lastMove().ifPresent(move -> {
                lastMoves.merge(host.id(), move.at(), Books::later);
                lastMoves.merge(move.from(), move.at(), Books::later);
            });
        }
    }

    private void promise(HostId host, VcpuCount vcpus, DataSize memory) {
        promised.put(host, promised.getOrDefault(host, Promised.NOTHING).plus(vcpus, memory));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One host, what is promised on it and what is demanded of it; the same whichever way the fleet came to be so. */
public final class HostAccount {
    private final HostGuests on;
    private final Promised promised;
    private final Load load;
    private final List<NodeRoom> nodes;
    private final int movesUnderWay;

    private HostAccount(HostGuests on, Promised promised, Load load, List<NodeRoom> nodes, int movesUnderWay) {
        this.on = on;
        this.promised = promised;
        this.load = load;
        this.nodes = nodes;
        this.movesUnderWay = movesUnderWay;
    }

    static HostAccount of(HostGuests on, FleetTrees fleet) {
        var host = on.host().id();
        double vcpus = 0;
        long memory = 0;
        double guaranteed = 0;
        double cpu = on.demandOfHostItself().cores();
        long used = 0;
        int moves = 0;
        for (var guest : on.guests()) {
            vcpus += guest.vcpus().value();
            guaranteed += guest.terms().guaranteed().cores();
            memory = Math.addExact(memory, guest.memory().bytes());
            if (fleet.target(guest).isPresent()) {
                moves++;
            } else {
                var demand = on.demand(guest);
                cpu += demand.cpu().cores();
                used += demand.memory().bytes();
            }
        }
        for (var reservation : on.reservations()) {
            var guest = fleet.guest(reservation.server());
            if (guest.isPresent() && guest.get().host().equals(host)) {
                continue; // the guest itself is counted
            }
            vcpus += reservation.vcpus().value();
            guaranteed += reservation.terms().guaranteed().cores();
            memory = Math.addExact(memory, reservation.memory().bytes());
            if (guest.isPresent()) {
                var demand = fleet.demand(guest.get());
                moves++;
                cpu += demand.cpu().cores();
                used += demand.memory().bytes();
            }
        }
        return new HostAccount(
                on,
                new Promised(CpuAmount.ofCores(vcpus), new DataSize(memory), CpuAmount.ofCores(guaranteed)),
                new Load(CpuAmount.ofCores(cpu), new DataSize(used)),
                nodes(on, fleet),
                moves);
    }

    /** Only what is on the host, for others to be reckoned with. */
    static HostAccount bare(HostGuests on) {
        return new HostAccount(on, Promised.NOTHING, Load.NONE, List.of(), 0);
    }

    public HostView host() {
        return on.host();
    }

    public List<GuestView> guests() {
        return on.guests();
    }

    /** Room kept for servers that are to come, are on their way, or do not run. */
    public List<Reservation> reservations() {
        return on.reservations();
    }

    public Promised promised() {
        return promised;
    }

    public Load load() {
        return load;
    }

    /** What is promised on each of its NUMA nodes; empty when the host tells none. */
    public List<NodeRoom> nodes() {
        return nodes;
    }

    public int movesUnderWay() {
        return movesUnderWay;
    }

    /** When the latest of its guests came; empty when none of them ever moved. */
    Optional<Instant> lastArrival() {
        return on.guests().stream()
                .flatMap(guest -> guest.lastMove().stream())
                .map(LastMove::at)
                .max(Instant::compareTo);
    }

    HostGuests on() {
        return on;
    }

    private static List<NodeRoom> nodes(HostGuests on, FleetTrees fleet) {
        if (on.host().nodes().isEmpty()) {
            return List.of();
        }
        var rooms = new ArrayList<NodeRoom>();
        on.host().nodes().forEach(node -> rooms.add(new NodeRoom(node, Promised.NOTHING)));
        for (var guest : on.guests()) {
            take(rooms, guest.place(), guest.vcpus().atFullLoad(), guest.memory());
        }
        for (var reservation : on.reservations()) {
            if (fleet.guest(reservation.server())
                    .filter(guest -> guest.host().equals(on.host().id()))
                    .isEmpty()) {
                take(rooms, reservation.place(), reservation.vcpus().atFullLoad(), reservation.memory());
            }
        }
        return List.copyOf(rooms);
    }

    private static void take(List<NodeRoom> rooms, NumaPlace place, CpuAmount vcpus, DataSize memory) {
        double share = 1.0 / Math.max(1, place.nodes().size());
        rooms.replaceAll(
                room -> place.nodes().contains(room.node().number()) ? room.taking(share, vcpus, memory) : room);
    }

    HostId id() {
        return on.host().id();
    }
}

package dev.berth.bench.rescheduling;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.NodeRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The best that could be done, by CP-SAT: how many guests of each kind leave each node and come to each, with room in
 * the end. It need not say in which order, nor hold room at both ends: so it is a roof, which a real plan may not reach. One worker, unless {@code -Dberth.solver.workers} says otherwise. What it has found when its
 * time ends may be short of the best: then the bound is told beside it.
 */
final class ExactRoof {
    private static final long MEBIBYTE = 1 << 20;

    private final CpModel model = new CpModel();
    private final Map<Node, Room> rooms = new LinkedHashMap<>();
    private final Map<Kind, LinearExprBuilder> balance = new LinkedHashMap<>();
    /** Of each kind on each host, who leaves and who comes together. */
    private final Map<Kind, Map<Long, LinearExprBuilder>> passing = new HashMap<>();

    private final Map<Kind, LinearExprBuilder> leavers = new LinkedHashMap<>();
    private final LinearExprBuilder moves = LinearExpr.newBuilder();
    private final FleetSnapshot fleet;

    private record Node(long host, int number) {}

    private record Kind(String pool, long vcpus, long memory, int parts) {}

    private record Lot(Kind kind, List<Integer> nodes) {}

    private record Room(NodeRoom room, LinearExprBuilder free, LinearExprBuilder freeMemory) {}

    /** @param value the rate, or the hosts emptied; {@code bound} is what the solver proved cannot be beaten */
    record Roof(double value, double bound, boolean proved, Duration time) {}

    private ExactRoof(FleetSnapshot fleet) {
        this.fleet = fleet;
        for (var account : fleet.accounts()) {
            for (var room : account.nodes()) {
                rooms.put(
                        new Node(account.host().id().value(), room.node().number()),
                        new Room(
                                room,
                                LinearExpr.newBuilder().add(cores(room)),
                                LinearExpr.newBuilder().add(memory(room))));
            }
        }
        leave();
        come();
        // Who leaves a host comes to another one: that can be arranged exactly when these hold.
        passing.forEach((kind, hosts) -> hosts.values().forEach(sum -> model.addLessOrEqual(sum, leaversOf(kind))));
        balance.values().forEach(sum -> model.addEquality(sum, 0));
        rooms.values().forEach(room -> {
            model.addGreaterOrEqual(room.free, 0);
            model.addGreaterOrEqual(room.freeMemory, 0);
        });
    }

    static Roof fragments(FleetSnapshot fleet, int unit, int most, Duration limit) {
        var roof = new ExactRoof(fleet);
        var units = new ArrayList<IntVar>();
        long free = 0;
        for (var room : roof.rooms.values()) {
            var whole = roof.model.newIntVar(0, (long) room.room.node().cpu().cores() / unit, "whole");
            roof.model.addLessOrEqual(LinearExpr.term(whole, unit), room.free);
            units.add(whole);
            free += cores(room.room);
        }
        var result = roof.solve(LinearExpr.sum(units.toArray(IntVar[]::new)), most, limit);
        return new Roof(rate(free, unit, result.value), rate(free, unit, result.bound), result.proved, result.time);
    }

    static Roof emptyHosts(FleetSnapshot fleet, int most, Duration limit) {
        var roof = new ExactRoof(fleet);
        var empty = new HashMap<Long, BoolVar>();
        roof.rooms.forEach((node, room) -> {
            var isEmpty = empty.computeIfAbsent(node.host, _ -> roof.model.newBoolVar("empty"));
            roof.model.addLessOrEqual(
                    LinearExpr.term(isEmpty, (long) room.room.node().cpu().cores()), room.free);
        });
        return roof.solve(LinearExpr.sum(empty.values().toArray(BoolVar[]::new)), most, limit);
    }

    private void leave() {
        var lots = new LinkedHashMap<Lot, Map<Long, Integer>>();
        for (var account : fleet.accounts()) {
            for (var guest : account.guests()) {
                if (guest.mobility() == Mobility.MOVABLE) {
                    lots.computeIfAbsent(
                                    new Lot(
                                            kind(guest, account.host().pool()),
                                            guest.place().nodes()),
                                    _ -> new LinkedHashMap<>())
                            .merge(account.host().id().value(), 1, Integer::sum);
                }
            }
        }
        lots.forEach((lot, counts) -> counts.forEach((host, count) -> {
            var leaving = model.newIntVar(0, count, "leaving");
            moves.add(leaving);
            model.addHint(leaving, 0); // to stay as it is fits
            balance.computeIfAbsent(lot.kind, _ -> LinearExpr.newBuilder()).add(leaving);
            leaversOf(lot.kind).add(leaving);
            passing(lot.kind, host).add(leaving);
            lot.nodes.forEach(node -> take(new Node(host, node), lot.kind, leaving, 1));
        }));
    }

    private void come() {
        for (var entry : balance.entrySet()) {
            var kind = entry.getKey();
            for (var account : fleet.accounts()) {
                if (!account.host().pool().equals(kind.pool)) {
                    continue;
                }
                long host = account.host().id().value();
                var numbers = account.nodes().stream()
                        .map(room -> room.node().number())
                        .toList();
                var places = kind.parts == 1 ? numbers.stream().map(List::of).toList() : List.of(numbers);
                for (var place : places) {
                    var coming = model.newIntVar(0, 44, "coming");
                    entry.getValue().addTerm(coming, -1);
                    model.addHint(coming, 0);
                    passing(kind, host).add(coming);
                    place.forEach(node -> take(new Node(host, node), kind, coming, -1));
                }
            }
        }
    }

    private LinearExprBuilder leaversOf(Kind kind) {
        return leavers.computeIfAbsent(kind, _ -> LinearExpr.newBuilder());
    }

    private LinearExprBuilder passing(Kind kind, long host) {
        return passing.computeIfAbsent(kind, _ -> new HashMap<>()).computeIfAbsent(host, _ -> LinearExpr.newBuilder());
    }

    private void take(Node node, Kind kind, IntVar guests, int sign) {
        var room = rooms.get(node);
        if (room == null) {
            throw new IllegalStateException("no node %s".formatted(node));
        }
        room.free.addTerm(guests, sign * kind.vcpus);
        room.freeMemory.addTerm(guests, sign * kind.memory);
    }

    private Roof solve(LinearExpr objective, int most, Duration limit) {
        model.addLessOrEqual(moves, most);
        model.maximize(objective);
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(limit.toMillis() / 1000.0)
                .setNumWorkers(Integer.getInteger("berth.solver.workers", 1))
                .setRandomSeed(1);
        var status = solver.solve(model);
        if (status == CpSolverStatus.UNKNOWN) {
            return new Roof(
                    0, solver.bestObjectiveBound(), false, Duration.ofMillis((long) (solver.wallTime() * 1000)));
        }
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("CP-SAT ended as " + status);
        }
        return new Roof(
                solver.objectiveValue(),
                solver.bestObjectiveBound(),
                status == CpSolverStatus.OPTIMAL,
                Duration.ofMillis((long) (solver.wallTime() * 1000)));
    }

    private static double rate(long free, int unit, double units) {
        return (free - unit * units) / free;
    }

    private static Kind kind(GuestView guest, String pool) {
        int parts = guest.place().nodes().size();
        return new Kind(pool, guest.vcpus().value() / parts, guest.memory().bytes() / parts / MEBIBYTE, parts);
    }

    private static long cores(NodeRoom room) {
        return (long) room.node().cpu().minusOrZero(room.promised().vcpus()).cores();
    }

    private static long memory(NodeRoom room) {
        return room.node().memory().minusOrZero(room.promised().memory()).bytes() / MEBIBYTE;
    }

    static void load() {
        Loader.loadNativeLibraries();
    }
}

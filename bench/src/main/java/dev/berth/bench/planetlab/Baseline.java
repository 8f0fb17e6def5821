package dev.berth.bench.planetlab;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The family of policies that is usually cited (Beloglazov and Buyya, 2012), in our own rendering: overloaded hosts give
 * away the guests that move fastest (MMT) until they are not; each goes where it adds the fewest watts; then hosts are
 * emptied, the least used first, whenever all of their guests fit elsewhere. What an overload is, is the policy's own.
 */
final class Baseline implements Strategy {
    private final String name;
    private final OverloadTest test;

    Baseline(String name, OverloadTest test) {
        this.name = name;
        this.test = test;
    }

    @Override
    public String name() {
        return name;
    }

    /** In file order, as if each guest asked for all it may. */
    @Override
    public int[] place(Trace trace, Variant variant) {
        var hostOf = new int[trace.guests().size()];
        var asked = new double[HostType.COUNT];
        var memory = new int[HostType.COUNT];
        for (var guest : trace.guests()) {
            int best = IntStream.range(0, HostType.COUNT)
                    .filter(host -> memory[host] + guest.memory() <= HostType.MEMORY)
                    .filter(host -> asked[host] == 0
                            || !test.overloaded((asked[host] + guest.mips()) / HostType.of(host).mips, new double[0]))
                    .boxed()
                    .min(comparingDouble(host -> HostType.of(host).watts(asked[host] + guest.mips())
                            - HostType.of(host).watts(0)))
                    .orElseThrow(() -> new IllegalStateException("no host has room for guest " + guest.index()));
            hostOf[guest.index()] = best;
            asked[best] += guest.mips();
            memory[best] += guest.memory();
        }
        return hostOf;
    }

    @Override
    public List<Move> decide(View view) {
        if (view.step() == 0) {
            return List.of(); // nothing is observed before the first update
        }
        var fleet = new BaselineFleet(view, test);
        var memory = new MemoryBooks(view);
        var over = new HashSet<Integer>();
        IntStream.range(0, HostType.COUNT).filter(fleet::overloaded).forEach(over::add);
        var moves = new ArrayList<>(relieve(fleet, over, memory));
        moves.addAll(empty(fleet, over, moves, memory));
        return moves;
    }

    private static List<Move> relieve(BaselineFleet fleet, Set<Integer> over, MemoryBooks memory) {
        var leaving = new ArrayList<Trace.Guest>();
        var homes = new ArrayList<Integer>();
        for (int host : over.stream().sorted().toList()) {
            while (fleet.used(host) && fleet.overloaded(host)) {
                var fastest = fleet.guests(host).stream()
                        .min(comparingInt(Trace.Guest::memory))
                        .orElseThrow();
                fleet.take(fastest, host);
                leaving.add(fastest);
                homes.add(host);
            }
        }
        var moves = new ArrayList<Move>();
        for (var guest : largestFirst(fleet, leaving)) {
            var target = target(fleet, guest, over, memory);
            if (target.isPresent()) {
                fleet.put(guest, target.get());
                memory.promise(guest, target.get());
                moves.add(new Move(guest.index(), target.get()));
            } else {
                fleet.put(guest, homes.get(leaving.indexOf(guest)));
            }
        }
        return moves;
    }

    private static List<Move> empty(BaselineFleet fleet, Set<Integer> over, List<Move> before, MemoryBooks memory) {
        var closed = new HashSet<>(over);
        IntStream.range(0, HostType.COUNT).filter(host -> !fleet.used(host)).forEach(closed::add);
        var settled = new HashSet<>(closed);
        before.forEach(move -> settled.add(move.target()));
        var moves = new ArrayList<Move>();
        while (true) {
            var least = IntStream.range(0, HostType.COUNT)
                    .filter(host -> !settled.contains(host) && fleet.use(host) > 0)
                    .boxed()
                    .min(comparingDouble(fleet::use));
            if (least.isEmpty()) {
                return moves;
            }
            int host = least.get();
            settled.add(host);
            closed.add(host);
            var away = allAway(fleet, host, closed, memory);
            away.forEach(move -> settled.add(move.target()));
            moves.addAll(away);
        }
    }

    /** Moves for all guests of a host, or none. */
    private static List<Move> allAway(BaselineFleet fleet, int host, Set<Integer> closed, MemoryBooks memory) {
        var moves = new ArrayList<Move>();
        var tried = new ArrayList<Trace.Guest>();
        for (var guest : largestFirst(fleet, fleet.guests(host))) {
            var target = target(fleet, guest, closed, memory);
            if (target.isEmpty()) {
                for (int at = 0; at < tried.size(); at++) {
                    fleet.take(tried.get(at), moves.get(at).target());
                    memory.release(tried.get(at), moves.get(at).target());
                }
                return List.of();
            }
            fleet.put(guest, target.get());
            memory.promise(guest, target.get());
            tried.add(guest);
            moves.add(new Move(guest.index(), target.get()));
        }
        return moves;
    }

    private static List<Trace.Guest> largestFirst(BaselineFleet fleet, List<Trace.Guest> guests) {
        return guests.stream()
                .sorted(comparingDouble((Trace.Guest guest) -> -fleet.demand(guest))
                        .thenComparingInt(Trace.Guest::index))
                .toList();
    }

    private static Optional<Integer> target(
            BaselineFleet fleet, Trace.Guest guest, Set<Integer> closed, MemoryBooks memory) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int host = 0; host < HostType.COUNT; host++) {
            if (closed.contains(host) || !memory.holds(guest, host) || !fleet.takes(host, guest)) {
                continue;
            }
            double watts = fleet.watts(host, guest);
            if (watts < least) {
                best = host;
                least = watts;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }
}

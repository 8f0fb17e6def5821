package dev.berth.bench.rescheduling;

import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Policy;
import java.util.List;

/** What moves lead to, counted on the fleet itself; each is checked by the engine's rules when it is made. */
record Outcome(int moves, double fragmentRate, int emptyHosts) {

    static Outcome of(FleetSnapshot fleet, List<Relocation> moves, int unit, Policy policy) {
        var now = fleet;
        for (var move : moves) {
            var guest = now.guest(move.server()).orElseThrow();
            var home = now.host(guest.host()).orElseThrow();
            var target = now.host(move.target()).orElseThrow();
            var refusal = FitRules.firstRefusal(new Candidate(GuestRequest.of(guest, home), target, now, policy));
            if (refusal.isPresent()) {
                throw new IllegalStateException("%s: %s".formatted(move.words(), refusal.get()));
            }
            now = now.withArrival(move.server(), move.target(), move.place());
            requireRoom(now, move);
        }
        return new Outcome(moves.size(), fragmentRate(now, unit), emptyHosts(now));
    }

    static double fragmentRate(FleetSnapshot fleet, int unit) {
        double free = 0;
        double fragments = 0;
        for (var account : fleet.accounts()) {
            for (var room : account.nodes()) {
                double cores =
                        room.node().cpu().minusOrZero(room.promised().vcpus()).cores();
                free += cores;
                fragments += cores % unit;
            }
        }
        return free == 0 ? 0 : fragments / free;
    }

    static int emptyHosts(FleetSnapshot fleet) {
        return (int) fleet.accounts().stream()
                .filter(account -> account.guests().isEmpty())
                .count();
    }

    private static void requireRoom(FleetSnapshot fleet, Relocation move) {
        for (var room : fleet.account(move.target()).orElseThrow().nodes()) {
            if (room.promised().vcpus().compareTo(room.node().cpu()) > 0
                    || !room.promised().memory().fitsIn(room.node().memory())) {
                throw new IllegalStateException("%s: NUMA node %d is overfilled"
                        .formatted(move.words(), room.node().number()));
            }
        }
    }
}

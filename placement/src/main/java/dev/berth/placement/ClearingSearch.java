package dev.berth.placement;

import static java.util.Comparator.comparingInt;

import dev.berth.model.id.HostId;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Empties one host after another. What emptying a host was seen to need is remembered: as the fleet fills up it needs no less,
 * so only the hosts that may still be the cheapest are tried again.
 */
final class ClearingSearch {
    private final Policy policy;
    private final Map<HostId, Integer> leastMoves = new HashMap<>();
    private FleetSnapshot fleet;

    ClearingSearch(FleetSnapshot fleet, Policy policy) {
        this.fleet = fleet;
        this.policy = policy;
        fleet.accounts().stream()
                .filter(ClearingSearch::mayBeEmptied)
                .forEach(account ->
                        leastMoves.put(account.host().id(), account.guests().size()));
    }

    /** Empties the host that needs the fewest moves; nothing is done when each needs more than these. */
    Optional<Clearing> next(int mostMoves) {
        Optional<Clearing> best = Optional.empty();
        int most = mostMoves;
        for (var host : cheapestFirst()) {
            if (leastMoves.getOrDefault(host, 0) > most) {
                break;
            }
            var moves = plan(host, most);
            leastMoves.put(host, moves.map(List::size).orElse(most + 1));
            if (moves.isPresent()) {
                best = Optional.of(new Clearing(List.of(host), moves.get()));
                most = moves.get().size() - 1;
            }
        }
        best.ifPresent(this::make);
        return best;
    }

    private List<HostId> cheapestFirst() {
        return leastMoves.keySet().stream()
                .sorted(comparingInt((HostId host) -> leastMoves.getOrDefault(host, 0))
                        .thenComparing(host -> host))
                .toList();
    }

    private Optional<List<Relocation>> plan(HostId host, int most) {
        var account = fleet.account(host).orElseThrow();
        return account.guests().size() <= most && othersHaveRoom(account)
                ? Evacuator.planWithin(host, fleet, policy, most)
                : Optional.empty();
    }

    private void make(Clearing clearing) {
        for (var move : clearing.moves()) {
            fleet = fleet.withArrival(move.server(), move.target(), move.place());
            // Who lost a guest to make room may be cheaper than before.
            leastMoves.computeIfPresent(
                    move.source(), (host, _) -> fleet.guestsOn(host).size());
        }
        for (var host : clearing.hosts()) {
            leastMoves.remove(host);
            // It stays empty.
            fleet = fleet.with(fleet.host(host).orElseThrow().closed());
        }
    }

    private static boolean mayBeEmptied(HostAccount account) {
        return !account.guests().isEmpty()
                && account.host().state() != HostState.UNREACHABLE
                && account.guests().stream().allMatch(guest -> guest.mobility() == Mobility.MOVABLE);
    }

    /** Cheap to ask, and spares most of the trials in a full fleet. */
    private boolean othersHaveRoom(HostAccount account) {
        double free = 0;
        for (var other : fleet.accounts()) {
            if (other != account
                    && other.host().state() == HostState.SCHEDULABLE
                    && other.host().pool().equals(account.host().pool())) {
                free += policy.overcommit()
                        .promisable(other.host().cpu())
                        .minusOrZero(other.promised().vcpus())
                        .cores();
            }
        }
        return free >= account.promised().vcpus().cores();
    }
}

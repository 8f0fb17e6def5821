package dev.berth.placement;

import static java.util.Comparator.comparing;

import dev.berth.model.id.HostId;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Which hosts can be emptied within so many moves, by what is promised? Pure. For repairs and for whole hosts to sell;
 * what may be switched off for want of load is the consolidator's question.
 *
 * @param moves in order; each to be made when those before it have ended
 */
public record Clearing(List<HostId> hosts, List<Relocation> moves) {

    public Clearing {
        hosts = List.copyOf(hosts);
        moves = List.copyOf(moves);
    }

    /** Always the host next that needs the fewest moves, until the budget or the room of the others is used up. */
    public static Clearing plan(FleetSnapshot fleet, Policy policy, int mostMoves) {
        var hosts = new ArrayList<HostId>();
        var moves = new ArrayList<Relocation>();
        var imagined = fleet;
        for (var next = fewest(imagined, policy, mostMoves); !next.moves.isEmpty(); ) {
            hosts.addAll(next.hosts);
            moves.addAll(next.moves);
            for (var move : next.moves) {
                imagined = imagined.withArrival(move.server(), move.target(), move.place());
            }
            // It stays empty.
            imagined = imagined.with(
                    imagined.host(next.hosts.getFirst()).orElseThrow().closed());
            next = fewest(imagined, policy, mostMoves - moves.size());
        }
        return new Clearing(hosts, moves);
    }

    private static Clearing fewest(FleetSnapshot fleet, Policy policy, int mostMoves) {
        return fleet.accounts().stream()
                .filter(account ->
                        !account.guests().isEmpty() && account.guests().size() <= mostMoves)
                .sorted(comparing((HostAccount account) -> account.guests().size())
                        .thenComparing(account -> account.host().id()))
                .filter(account -> movable(account) && othersHaveRoom(account, fleet, policy))
                .map(account -> only(
                        account.host().id(),
                        Evacuator.planOfItsOwn(account.host().id(), fleet, policy)))
                .filter(plan -> !plan.moves.isEmpty())
                .findFirst()
                .orElseGet(() -> new Clearing(List.of(), List.of()));
    }

    private static boolean movable(HostAccount account) {
        return account.host().state() != HostState.UNREACHABLE
                && account.guests().stream().allMatch(guest -> guest.mobility() == Mobility.MOVABLE);
    }

    /** Cheap to ask, and spares most of the trials in a full fleet. */
    private static boolean othersHaveRoom(HostAccount account, FleetSnapshot fleet, Policy policy) {
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

    private static Clearing only(HostId host, Evacuation plan) {
        return plan.staying().isEmpty()
                ? new Clearing(List.of(host), plan.moves())
                : new Clearing(List.of(), List.of());
    }
}

package dev.berth.placement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the host that is emptied with the fewest moves. */
final class CheapestHost {
    private final FleetSnapshot fleet;
    private final Policy policy;
    /** Hosts with such guests were tried in vain; with the bound of then, which only falls. */
    private final Set<Object> inVain = new HashSet<>();

    CheapestHost(FleetSnapshot fleet, Policy policy) {
        this.fleet = fleet;
        this.policy = policy;
    }

    Optional<Clearing> within(int mostMoves) {
        Optional<Clearing> best = Optional.empty();
        int most = mostMoves;
        for (var account : fewestGuestsFirst()) {
            if (account.guests().size() > most) {
                break;
            }
            var moves = moves(account, most);
            if (moves.isPresent()) {
                best = Optional.of(new Clearing(List.of(account.host().id()), moves.get()));
                most = moves.get().size() - 1;
            }
        }
        return best;
    }

    private List<HostAccount> fewestGuestsFirst() {
        return fleet.accounts().stream()
                .filter(CheapestHost::mayBeEmptied)
                .sorted(comparingInt((HostAccount account) -> account.guests().size())
                        .thenComparing(account -> account.host().id()))
                .toList();
    }

    private Optional<List<Relocation>> moves(HostAccount account, int most) {
        var alike = alike(account);
        if (inVain.contains(alike) || !othersHaveRoom(account)) {
            return Optional.empty();
        }
        var moves = Evacuator.planWithin(account.host().id(), fleet, policy, most);
        if (moves.isEmpty()) {
            inVain.add(alike);
        }
        return moves;
    }

    /** Equal for hosts alike whose guests ask the same of others. */
    private static Object alike(HostAccount account) {
        var host = account.host();
        return List.of(
                List.of(host.location(), host.pool(), host.lease(), host.baseline(), host.rack(), host.state()),
                List.of(host.cpu(), host.memory(), host.nodes(), account.promised()),
                account.guests().stream()
                        .map(guest -> List.of(
                                guest.vcpus(),
                                guest.memory(),
                                guest.place().nodes().size(),
                                guest.terms()))
                        .sorted(comparing(Object::toString))
                        .toList());
    }

    private static boolean mayBeEmptied(HostAccount account) {
        return !account.guests().isEmpty()
                && account.reservations().isEmpty()
                && account.host().state() != HostState.UNREACHABLE
                && account.guests().stream().map(GuestView::mobility).allMatch(Mobility.MOVABLE::equals);
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

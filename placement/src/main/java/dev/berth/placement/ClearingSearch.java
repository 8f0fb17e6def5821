package dev.berth.placement;

import static java.util.Comparator.comparing;

import dev.berth.model.id.HostId;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.pack.Defragmenter;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Empties one host after another. Before each it is tried whether some moves that join fragments of free room are paid back
 * by the emptying: one guest's room is made at a time there, while these make room for many at once.
 */
final class ClearingSearch {
    /** How many such moves are tried: few are won back most often, and go first so that they bound the others. */
    private static final List<Integer> JOINING = List.of(4, 8, 0);

    private final Policy policy;
    private final VcpuCount unit;
    private FleetSnapshot fleet;

    ClearingSearch(FleetSnapshot fleet, Policy policy) {
        this.fleet = fleet;
        this.policy = policy;
        this.unit = scarce(fleet);
    }

    /** Empties the host that needs the fewest moves; nothing is done when each needs more than these. */
    Optional<Clearing> next(int mostMoves) {
        Optional<Clearing> best = Optional.empty();
        int most = mostMoves;
        for (int joining : JOINING) {
            var found = after(Math.min(joining, most), most);
            if (found.isPresent()) {
                best = found;
                most = found.get().moves().size() - 1;
            }
        }
        best.ifPresent(this::make);
        return best;
    }

    private Optional<Clearing> after(int joining, int most) {
        var joined = joining == 0
                ? List.<Relocation>of()
                : Defragmenter.plan(fleet, policy, unit, joining).moves();
        return new CheapestHost(after(joined), policy)
                .within(most - joined.size())
                .map(clearing -> new Clearing(
                        clearing.hosts(),
                        Stream.concat(joined.stream(), clearing.moves().stream())
                                .toList()));
    }

    private FleetSnapshot after(List<Relocation> moves) {
        var imagined = fleet;
        for (var move : moves) {
            imagined = imagined.withArrival(move.server(), move.target(), move.place());
        }
        return imagined;
    }

    private void make(Clearing clearing) {
        fleet = after(clearing.moves());
        for (HostId host : clearing.hosts()) {
            // It stays empty.
            fleet = fleet.with(fleet.host(host).orElseThrow().closed());
        }
    }

    /**
     * A size that is scarce room: guests as large or larger have two thirds of all promised vCPUs. Not larger, as pieces of
     * one host add up to room for the largest.
     */
    private static VcpuCount scarce(FleetSnapshot fleet) {
        var sizes = fleet.guests().stream()
                .map(GuestView::vcpus)
                .sorted(comparing(VcpuCount::value).reversed())
                .toList();
        long all = sizes.stream().mapToLong(VcpuCount::value).sum();
        long larger = 0;
        for (VcpuCount size : sizes) {
            larger += size.value();
            if (3 * larger >= 2 * all) {
                return size;
            }
        }
        return new VcpuCount(1);
    }
}

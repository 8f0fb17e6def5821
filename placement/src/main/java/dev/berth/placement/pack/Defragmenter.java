package dev.berth.placement.pack;

import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Which few moves join fragments of free room, so that servers of a given size fit where now only crumbs are free? Pure.
 *
 * <p>It keeps several arrangements at a time and takes each further in its most promising ways, by one step or by
 * several that only help together. No guest moves twice, and each step fits when it is made.
 */
public final class Defragmenter {
    private Defragmenter() {}

    /** @param unit the size of server that room is wanted for */
    public static DefragmentationPlan plan(FleetSnapshot fleet, Policy policy, VcpuCount unit, int mostMoves) {
        var grid = FragmentGrid.of(fleet, policy);
        int size = unit.value() * FragmentGrid.MILLI;
        var start = Layout.of(grid, size);
        var best = new Beam(grid, size, mostMoves).best(start);
        return new DefragmentationPlan(relocations(grid, best, unit), rate(start), rate(best));
    }

    private static Ratio rate(Layout layout) {
        long free = layout.freeVcpus();
        return free == 0 ? Ratio.ZERO : Ratio.of((double) layout.fragments(), (double) free);
    }

    private static List<Relocation> relocations(FragmentGrid grid, Layout layout, VcpuCount unit) {
        var gone = new int[grid.lots().size()];
        var moves = new ArrayList<Relocation>();
        for (var step : layout.path()) {
            var guest = grid.lots().get(step.lot()).guests().get(gone[step.lot()]++);
            var first = grid.nodes().get(step.target()[0]);
            var numbers = new ArrayList<Integer>();
            for (int node : step.target()) {
                if (grid.nodes().get(node).number() >= 0) {
                    numbers.add(grid.nodes().get(node).number());
                }
            }
            moves.add(new Relocation(
                    guest.server(),
                    guest.host(),
                    first.account().host().id(),
                    new NumaPlace(numbers),
                    "server %s to %s joins free room for %d vCPUs"
                            .formatted(guest.server(), first.account().host().name(), unit.value())));
        }
        return moves;
    }
}

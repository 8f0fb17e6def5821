package dev.berth.placement.pack;

import static java.util.Comparator.comparingDouble;

import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Which few moves join fragments of free room, so that servers of a given size fit where now only crumbs are free? Pure.
 *
 * <p>It keeps several arrangements at a time and takes each a step further in its most promising ways: one that only
 * prepares the next is found as well. No guest moves twice, and each step fits when it is made.
 */
public final class Defragmenter {
    /** Arrangements kept at a time; with twice as many a real cluster of 236 hosts came out the same. */
    private static final int KEPT = 24;

    /** Ways in which each is taken further. */
    private static final int WAYS = 12;

    private Defragmenter() {}

    /** @param unit the size of server that room is wanted for */
    public static DefragmentationPlan plan(FleetSnapshot fleet, Policy policy, VcpuCount unit, int mostMoves) {
        var grid = FragmentGrid.of(fleet, policy);
        var start = Layout.of(grid, unit.value() * FragmentGrid.MILLI);
        var best = start;
        var kept = List.of(start);
        for (int move = 0; move < mostMoves && !kept.isEmpty(); move++) {
            kept = further(kept);
            for (var layout : kept) {
                if (layout.fragments() < best.fragments()) {
                    best = layout;
                }
            }
        }
        return new DefragmentationPlan(relocations(grid, best, unit), rate(start), rate(best));
    }

    private static List<Layout> further(List<Layout> kept) {
        var seen = new HashSet<Long>();
        var next = new ArrayList<Layout>();
        for (var layout : kept) {
            for (var step : layout.bestSteps(WAYS)) {
                var after = layout.after(step);
                if (seen.add(after.print)) {
                    next.add(after);
                }
            }
        }
        // The sort is stable: of equals the one that was found first.
        next.sort(comparingDouble(layout -> layout.value));
        return next.size() <= KEPT ? next : List.copyOf(next.subList(0, KEPT));
    }

    private static Ratio rate(Layout layout) {
        long free = layout.freeVcpus();
        return free == 0 ? Ratio.ZERO : Ratio.of(layout.fragments(), free);
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

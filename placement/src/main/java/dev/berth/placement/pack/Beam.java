package dev.berth.placement.pack;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The arrangements that are worth going on from, for each number of moves that led to them. */
final class Beam {
    /** Kept for each number of moves; with five times as many a real cluster of 236 hosts came out the same. */
    private static final int KEPT = 12;

    /** Single steps by which each is taken further. */
    private static final int WAYS = 12;

    private final FragmentGrid grid;
    private final int unit;
    private final List<List<Integer>> lotsByNode;
    private final List<List<Layout>> byMoves = new ArrayList<>();

    Beam(FragmentGrid grid, int unit, int mostMoves) {
        this.grid = grid;
        this.unit = unit;
        lotsByNode = Wraps.lotsByNode(grid);
        for (int moves = 0; moves <= mostMoves; moves++) {
            byMoves.add(new ArrayList<>());
        }
    }

    Layout best(Layout start) {
        var best = start;
        byMoves.getFirst().add(start);
        for (int moves = 0; moves < byMoves.size(); moves++) {
            for (var layout : kept(byMoves.get(moves))) {
                if (layout.fragments() < best.fragments()) {
                    best = layout;
                }
                further(layout, moves);
            }
            byMoves.get(moves).clear();
        }
        return best;
    }

    private void further(Layout layout, int moves) {
        if (moves + 1 < byMoves.size()) {
            layout.bestSteps(WAYS).forEach(step -> byMoves.get(moves + 1).add(layout.after(step)));
        }
        if (moves + 2 < byMoves.size()) {
            for (var wrap : new Wraps(grid, layout, unit, lotsByNode).all()) {
                if (moves + wrap.size() < byMoves.size()) {
                    var after = layout;
                    for (var step : wrap) {
                        after = after.after(step);
                    }
                    byMoves.get(moves + wrap.size()).add(after);
                }
            }
        }
    }

    /** The best that differ; the sort is stable, so of equals those that were found first. */
    private static List<Layout> kept(List<Layout> all) {
        var seen = new HashSet<Long>();
        return all.stream()
                .sorted(comparingDouble(layout -> layout.value))
                .filter(layout -> seen.add(layout.print))
                .limit(KEPT)
                .toList();
    }
}

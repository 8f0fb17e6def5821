package dev.berth.placement.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Steps that belong together: two or three guests leave one node so that a whole unit becomes free there, each to where
 * it fits into a fragment. One of them alone would gain nothing, and so would not be found one step at a time.
 */
final class Wraps {
    private static final int MOST_GUESTS = 3;

    private final FragmentGrid grid;
    private final Layout layout;
    private final int unit;
    private final List<List<Integer>> lotsByNode;

    Wraps(FragmentGrid grid, Layout layout, int unit, List<List<Integer>> lotsByNode) {
        this.grid = grid;
        this.layout = layout;
        this.unit = unit;
        this.lotsByNode = lotsByNode;
    }

    /** The lots of one node alone, by node: what there is to choose from, the same for all layouts of a grid. */
    static List<List<Integer>> lotsByNode(FragmentGrid grid) {
        List<List<Integer>> byNode = new ArrayList<>();
        grid.nodes().forEach(_ -> byNode.add(new ArrayList<>()));
        for (int lot = 0; lot < grid.lots().size(); lot++) {
            var nodes = grid.lots().get(lot).nodes();
            if (nodes.length == 1) {
                byNode.get(nodes[0]).add(lot);
            }
        }
        // The largest first: they need the fewest moves.
        var size =
                Comparator.comparingInt((Integer lot) -> -grid.lots().get(lot).vcpus());
        byNode.forEach(lots -> lots.sort(size));
        return byNode;
    }

    /** For each node at most one: of the smallest sets the one that leaves least over. */
    List<List<Layout.Step>> all() {
        var wraps = new ArrayList<List<Layout.Step>>();
        for (int node = 0; node < lotsByNode.size(); node++) {
            int need = unit - layout.free(node) % unit;
            for (int guests = 2; guests <= MOST_GUESTS; guests++) {
                var set = new Choosing(need, guests).fewest(lotsByNode.get(node));
                var steps = set.flatMap(this::placed);
                if (steps.isPresent()) {
                    wraps.add(steps.get());
                    break;
                }
            }
        }
        return wraps;
    }

    /** Each guest into the smallest fragment that takes it whole. */
    private Optional<List<Layout.Step>> placed(List<Integer> lots) {
        var steps = new ArrayList<Layout.Step>();
        var taken = new java.util.HashMap<Integer, Integer>();
        var takenMemory = new java.util.HashMap<Integer, Long>();
        for (int number : lots) {
            var lot = grid.lots().get(number);
            int best = -1;
            int least = Integer.MAX_VALUE;
            for (int node = 0; node < grid.nodes().size(); node++) {
                int free = layout.free(node) - taken.getOrDefault(node, 0);
                int fragment = free < 0 ? -1 : free % unit;
                if (fragment >= lot.vcpus()
                        && fragment < least
                        && mayGo(lot, node)
                        && layout.freeMemory(node) - takenMemory.getOrDefault(node, 0L) >= lot.memory()) {
                    least = fragment;
                    best = node;
                }
            }
            if (best < 0) {
                return Optional.empty();
            }
            taken.merge(best, lot.vcpus(), Integer::sum);
            takenMemory.merge(best, lot.memory(), Long::sum);
            steps.add(new Layout.Step(number, new int[] {best}));
        }
        return Optional.of(steps);
    }

    private boolean mayGo(FragmentGrid.Lot lot, int node) {
        var from = grid.nodes().get(lot.nodes()[0]);
        var to = grid.nodes().get(node);
        return to.takes() && to.host() != from.host() && to.trades() == from.trades();
    }

    /** Sets of so many guests that free at least what is needed; the one that frees the least. */
    private final class Choosing {
        private final int need;
        private final int guests;
        private final List<Integer> chosen = new ArrayList<>();
        private Optional<List<Integer>> best = Optional.empty();
        private int least = Integer.MAX_VALUE;

        Choosing(int need, int guests) {
            this.need = need;
            this.guests = guests;
        }

        Optional<List<Integer>> fewest(List<Integer> lots) {
            choose(lots, 0, 0);
            return best;
        }

        private void choose(List<Integer> lots, int from, int sum) {
            if (chosen.size() == guests) {
                if (sum >= need && sum < least) {
                    least = sum;
                    best = Optional.of(List.copyOf(chosen));
                }
                return;
            }
            for (int at = from; at < lots.size(); at++) {
                int lot = lots.get(at);
                int vcpus = grid.lots().get(lot).vcpus();
                if (vcpus < unit
                        && chosen.stream().filter(other -> other == lot).count() < layout.staying(lot)) {
                    chosen.add(lot);
                    choose(lots, at, sum + vcpus);
                    chosen.removeLast();
                }
            }
        }
    }
}

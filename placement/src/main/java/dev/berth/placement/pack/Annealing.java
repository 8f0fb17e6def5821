package dev.berth.placement.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a better set of steps by changing one at a time, at first also for the worse, ever less so towards the end.
 * It judges the arrangement in the end only; {@link Layout} then finds an order in which each step fits. The same input
 * gives the same steps: what is random comes from a fixed seed, and the trials are counted, not timed.
 */
final class Annealing {
    /** Enough that a real cluster came within one fragment of the proved best; about a second. */
    private static final int TRIALS = 4_000_000;

    /** In whole units: at first a step that costs half of one is taken now and then, in the end none that costs any. */
    private static final double WARM = 0.35;

    private static final double COLD = 0.02;

    /** What a step costs, so that steps which help nothing are left out; and what large fragments are worth. */
    private static final double STEP = 0.02;

    private static final double LARGE = 0.25;

    private final FragmentGrid grid;
    private final int unit;
    private final int[] free;
    private final long[] memory;
    private final int[] gone;
    private final Layout.@Nullable Step[] steps;
    private final List<List<int[]>> targets;
    private final int[] lots;
    private final Random random = new Random(20260105);
    private double energy;

    private Annealing(FragmentGrid grid, int unit, int most) {
        this.grid = grid;
        this.unit = unit;
        free = grid.nodes().stream().mapToInt(FragmentGrid.Node::free).toArray();
        memory = grid.nodes().stream().mapToLong(FragmentGrid.Node::freeMemory).toArray();
        gone = new int[grid.lots().size()];
        steps = new Layout.Step[most];
        var rooms = new RoomsByFree(grid, free);
        targets = List.of(rooms.groups(1), rooms.groups(2));
        int roomiest =
                rooms.groups(1).stream().mapToInt(nodes -> free[nodes[0]]).max().orElse(0);
        lots = IntStream.range(0, gone.length)
                .filter(lot -> grid.lots().get(lot).vcpus() <= roomiest)
                .filter(lot -> grid.lots().get(lot).nodes().length <= 2)
                .filter(lot ->
                        !targets.get(grid.lots().get(lot).nodes().length - 1).isEmpty())
                .toArray();
    }

    /** The best steps found, in no order; it starts from those given. */
    static List<Layout.Step> improved(FragmentGrid grid, int unit, List<Layout.Step> from, int most) {
        var annealing = new Annealing(grid, unit, most);
        return annealing.lots.length == 0 ? from : annealing.run(from);
    }

    private List<Layout.Step> run(List<Layout.Step> from) {
        for (int slot = 0; slot < from.size(); slot++) {
            steps[slot] = from.get(slot);
            apply(from.get(slot), 1);
        }
        var best = steps.clone();
        double least = energy;
        double temperature = WARM;
        double cooling = Math.pow(COLD / WARM, 1.0 / (TRIALS / 1000));
        for (int trial = 0; trial < TRIALS; trial++) {
            if (trial % 1000 == 0) {
                temperature *= cooling;
            }
            change(random.nextInt(steps.length), temperature);
            if (energy < least - 1e-9) {
                least = energy;
                best = steps.clone();
            }
        }
        var found = new ArrayList<Layout.Step>();
        for (var step : best) {
            if (step != null) {
                found.add(step);
            }
        }
        return found;
    }

    private void change(int slot, double temperature) {
        var old = steps[slot];
        double before = energy;
        if (old != null) {
            apply(old, -1);
        }
        var next = proposal(old);
        boolean fits = next == null || mayMove(next);
        if (fits && next != null) {
            apply(next, 1);
        }
        if (fits && roomy(old) && roomy(next) && accepted(energy - before, temperature)) {
            steps[slot] = next;
            return;
        }
        if (fits && next != null) {
            apply(next, -1);
        }
        if (old != null) {
            apply(old, 1);
        }
        energy = before;
    }

    private boolean accepted(double worse, double temperature) {
        return worse <= 0 || random.nextDouble() < Math.exp(-worse / temperature);
    }

    private Layout.@Nullable Step proposal(Layout.@Nullable Step old) {
        int way = random.nextInt(10);
        if (way == 0) {
            return null;
        }
        int lot = way < 4 && old != null ? old.lot() : lots[random.nextInt(lots.length)];
        var possible = targets.get(grid.lots().get(lot).nodes().length - 1);
        return new Layout.Step(lot, possible.get(random.nextInt(possible.size())));
    }

    private boolean mayMove(Layout.Step step) {
        var lot = grid.lots().get(step.lot());
        var from = grid.nodes().get(lot.nodes()[0]);
        var to = grid.nodes().get(step.target()[0]);
        return gone[step.lot()] < lot.guests().size() && from.host() != to.host() && from.trades() == to.trades();
    }

    /** Whether all nodes that a step touches have what they hold. */
    private boolean roomy(Layout.@Nullable Step step) {
        return step == null || roomy(grid.lots().get(step.lot()).nodes()) && roomy(step.target());
    }

    private boolean roomy(int[] nodes) {
        for (int node : nodes) {
            if (free[node] < 0 || memory[node] < 0) {
                return false;
            }
        }
        return true;
    }

    private void apply(Layout.Step step, int times) {
        var lot = grid.lots().get(step.lot());
        gone[step.lot()] += times;
        energy += times * STEP;
        for (int node : lot.nodes()) {
            shift(node, times * lot.vcpus(), times * lot.memory());
        }
        for (int node : step.target()) {
            shift(node, -times * lot.vcpus(), -times * lot.memory());
        }
    }

    private void shift(int node, int vcpus, long bytes) {
        energy -= energy(free[node]);
        free[node] += vcpus;
        memory[node] += bytes;
        energy += energy(free[node]);
    }

    private double energy(int vcpus) {
        double left = (double) Math.floorMod(vcpus, unit) / unit;
        return left - LARGE * left * left;
    }
}

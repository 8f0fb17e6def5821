package dev.berth.placement.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One arrangement of guests that a row of steps leads to. Its value is to be small: what is left of the free vCPUs of
 * each node beyond whole units, and, of much less weight, a bonus for having it in few large pieces, which one more step
 * may make whole.
 */
final class Layout {
    /** One move: a guest of a lot to other nodes. */
    @SuppressWarnings("ArrayRecordComponent") // the search makes millions; never compared as a whole
    record Step(int lot, int[] target) {}

    private static final int WHOLE = 1000;

    private final FragmentGrid grid;
    private final int unit;
    private final int[] free;
    private final long[] freeMemory;
    private final short[] gone;
    private final @Nullable Layout before;
    private final @Nullable Step step;
    final double value;
    final long print;

    private Layout(
            FragmentGrid grid,
            int unit,
            int[] free,
            long[] freeMemory,
            short[] gone,
            @Nullable Layout before,
            @Nullable Step step) {
        this.grid = grid;
        this.unit = unit;
        this.free = free;
        this.freeMemory = freeMemory;
        this.gone = gone;
        this.before = before;
        this.step = step;
        double sum = 0;
        long hash = 0;
        for (int node = 0; node < free.length; node++) {
            sum += value(free[node]);
            hash += mixed(node * 1_000_003L + free[node]);
        }
        this.value = sum;
        this.print = hash;
    }

    static Layout of(FragmentGrid grid, int unit) {
        var nodes = grid.nodes();
        return new Layout(
                grid,
                unit,
                nodes.stream().mapToInt(FragmentGrid.Node::free).toArray(),
                nodes.stream().mapToLong(FragmentGrid.Node::freeMemory).toArray(),
                new short[grid.lots().size()],
                null,
                null);
    }

    Layout after(Step next) {
        var lot = grid.lots().get(next.lot);
        var nowFree = free.clone();
        var nowMemory = freeMemory.clone();
        var nowGone = gone.clone();
        for (int node : lot.nodes()) {
            nowFree[node] += lot.vcpus();
            nowMemory[node] += lot.memory();
        }
        for (int node : next.target) {
            nowFree[node] -= lot.vcpus();
            nowMemory[node] -= lot.memory();
        }
        nowGone[next.lot]++;
        return new Layout(grid, unit, nowFree, nowMemory, nowGone, this, next);
    }

    int free(int node) {
        return free[node];
    }

    long freeMemory(int node) {
        return freeMemory[node];
    }

    /** How many of a lot have not moved. */
    int staying(int lot) {
        return grid.lots().get(lot).guests().size() - gone[lot];
    }

    /** The sum of what is left beyond whole units, in thousandths. */
    long fragments() {
        return Arrays.stream(free).mapToLong(vcpus -> vcpus % unit).sum();
    }

    long freeVcpus() {
        return Arrays.stream(free).mapToLong(vcpus -> vcpus).sum();
    }

    /** The steps that led here, the first first; each with how many of its lot had gone before. */
    void replay(Consumer<Step> each) {
        if (before != null && step != null) {
            before.replay(each);
            each.accept(step);
        }
    }

    /** Of the steps that are possible now, some that change the value for the better, or for the worse by the least. */
    List<Step> bestSteps(int most) {
        var best = new BestSteps(most);
        var rooms = new RoomsByFree(grid, free);
        for (int number = 0; number < gone.length; number++) {
            var lot = grid.lots().get(number);
            if (gone[number] < lot.guests().size()) {
                double leaving = 0;
                for (int node : lot.nodes()) {
                    leaving += value(free[node] + lot.vcpus()) - value(free[node]);
                }
                if (lot.nodes().length == 1) {
                    single(number, lot, leaving, rooms, best);
                } else {
                    several(number, lot, leaving, rooms, best);
                }
            }
        }
        return best.inOrder();
    }

    private void single(int number, FragmentGrid.Lot lot, double leaving, RoomsByFree rooms, BestSteps best) {
        var from = grid.nodes().get(lot.nodes()[0]);
        for (var alike : rooms.atLeast(lot.vcpus())) {
            double change = leaving + value(alike.free() - lot.vcpus()) - value(alike.free());
            if (!best.wants(change)) {
                continue;
            }
            for (int node : alike.nodes()) {
                var to = grid.nodes().get(node);
                if (to.host() != from.host() && to.trades() == from.trades() && freeMemory[node] >= lot.memory()) {
                    best.offer(change, new Step(number, new int[] {node}));
                    break;
                }
            }
        }
    }

    private void several(int number, FragmentGrid.Lot lot, double leaving, RoomsByFree rooms, BestSteps best) {
        var from = grid.nodes().get(lot.nodes()[0]);
        for (int[] nodes : rooms.groups(lot.nodes().length)) {
            var to = grid.nodes().get(nodes[0]);
            if (to.host() == from.host() || to.trades() != from.trades()) {
                continue;
            }
            double change = leaving;
            boolean fits = true;
            for (int node : nodes) {
                fits &= free[node] >= lot.vcpus() && freeMemory[node] >= lot.memory();
                change += value(free[node] - lot.vcpus()) - value(free[node]);
            }
            if (fits && best.wants(change)) {
                best.offer(change, new Step(number, nodes));
            }
        }
    }

    private double value(int vcpus) {
        double left = (double) Math.floorMod(vcpus, unit) / unit;
        return left * WHOLE - left * left;
    }

    private static long mixed(long value) {
        long hash = value * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 29;
    }

    List<Step> path() {
        var path = new ArrayList<Step>();
        replay(path::add);
        return path;
    }
}

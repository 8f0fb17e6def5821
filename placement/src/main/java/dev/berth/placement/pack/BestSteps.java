package dev.berth.placement.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the few best of many steps; of equals those that were offered first. */
final class BestSteps {
    private record Offered(double change, int order, Layout.Step step) {}

    private static final Comparator<Offered> BEST_FIRST =
            Comparator.comparingDouble(Offered::change).thenComparingInt(Offered::order);

    private final int most;
    private final PriorityQueue<Offered> kept = new PriorityQueue<>(BEST_FIRST.reversed());
    private int offers;

    BestSteps(int most) {
        this.most = most;
    }

    boolean wants(double change) {
        var worst = kept.peek();
        return worst == null || kept.size() < most || change < worst.change;
    }

    void offer(double change, Layout.Step step) {
        kept.add(new Offered(change, offers++, step));
        if (kept.size() > most) {
            kept.remove();
        }
    }

    List<Layout.Step> inOrder() {
        var all = new ArrayList<>(kept);
        all.sort(BEST_FIRST);
        return all.stream().map(Offered::step).toList();
    }
}

package dev.berth.agent.epoch;

import java.util.Comparator;

/** How new an order is: the epoch (who has the right to run the guest) counts first, then the row's generation. */
public record Order(long epoch, long generation) implements Comparable<Order> {
    public static final Order NONE = new Order(0, 0);

    private static final Comparator<Order> NEWNESS =
            Comparator.comparingLong(Order::epoch).thenComparingLong(Order::generation);

    public boolean isOlderThan(Order other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Order other) {
        return NEWNESS.compare(this, other);
    }

    @Override
    public String toString() {
        return epoch + "." + generation;
    }
}

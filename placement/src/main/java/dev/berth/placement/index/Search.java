package dev.berth.placement.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best values of a tree without looking at all of them: the part that promises most is opened first, and the
 * search ends when no part can hold anything better than what was found. The answer is that of a full scan.
 *
 * @param <R> rank of a value; the least is best. No two values have the same, so that ties repeat
 */
public abstract class Search<V, S, R> {
    private final Comparator<? super R> order;

    protected Search(Comparator<? super R> order) {
        this.order = order;
    }

    /** What nothing of this part can rank before; null when nothing of it will do at all. */
    protected abstract @Nullable R promise(S sum);

    /** The rank of one value; null when it will not do. */
    protected abstract @Nullable R rank(V value);

    /** A value that was found, and its rank. */
    public record Found<V, R>(V value, R rank) {}

    private record Open<V, S, R>(
            @Nullable Node<?, V, S> part, @Nullable V value, R rank) {}

    /** The best values, best first; at most so many. */
    public final <K extends Comparable<K>> List<Found<V, R>> best(SharedTree<K, V, S> tree, int most) {
        var found = new ArrayList<Found<V, R>>();
        var open = new PriorityQueue<Open<V, S, R>>((one, other) -> {
            int by = order.compare(one.rank, other.rank);
            // A part may only promise what a value already has: the value comes first.
            return by != 0 ? by : Boolean.compare(one.part != null, other.part != null);
        });
        open(tree.root(), open);
        for (var next = open.poll(); next != null; next = open.poll()) {
            if (next.part != null) {
                consider(next.part.value(), open);
                open(next.part.left(), open);
                open(next.part.right(), open);
            } else if (next.value != null) {
                found.add(new Found<>(next.value, next.rank));
                if (found.size() >= most) {
                    break;
                }
            }
        }
        return found;
    }

    private void open(@Nullable Node<?, V, S> part, PriorityQueue<Open<V, S, R>> open) {
        if (part != null) {
            var promise = promise(part.sum());
            if (promise != null) {
                open.add(new Open<>(part, null, promise));
            }
        }
    }

    private void consider(V value, PriorityQueue<Open<V, S, R>> open) {
        var rank = rank(value);
        if (rank != null) {
            open.add(new Open<>(null, value, rank));
        }
    }
}

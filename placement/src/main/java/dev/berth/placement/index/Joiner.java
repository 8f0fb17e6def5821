package dev.berth.placement.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts nodes together so that they stay balanced and summed up. */
record Joiner<K extends Comparable<K>, V, S>(Summary<V, S> summary) {
    /** A side may be so many times heavier than the other; the second decides between one turn and two. */
    private static final int HEAVIER = 3;

    private static final int TURN = 2;

    @Nullable Node<K, V, S> ofSorted(List<K> keys, List<V> values, int from, int to) {
        if (from >= to) {
            return null;
        }
        int middle = (from + to) >>> 1;
        return node(
                keys.get(middle),
                values.get(middle),
                ofSorted(keys, values, from, middle),
                ofSorted(keys, values, middle + 1, to));
    }

    Node<K, V, S> with(@Nullable Node<K, V, S> node, K key, V value) {
        if (node == null) {
            return node(key, value, null, null);
        }
        int order = key.compareTo(node.key());
        if (order == 0) {
            return node(key, value, node.left(), node.right());
        }
        return order < 0
                ? balanced(node.key(), node.value(), with(node.left(), key, value), node.right())
                : balanced(node.key(), node.value(), node.left(), with(node.right(), key, value));
    }

    /** The key must be there. */
    @Nullable Node<K, V, S> without(@Nullable Node<K, V, S> node, K key) {
        if (node == null) {
            throw new IllegalStateException("key %s is not in the tree".formatted(key));
        }
        int order = key.compareTo(node.key());
        if (order < 0) {
            return balanced(node.key(), node.value(), without(node.left(), key), node.right());
        }
        if (order > 0) {
            return balanced(node.key(), node.value(), node.left(), without(node.right(), key));
        }
        var left = node.left();
        var right = node.right();
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        var next = first(right);
        return balanced(next.key(), next.value(), left, without(right, next.key()));
    }

    private static <K, V, S> Node<K, V, S> first(Node<K, V, S> node) {
        var first = node;
        for (var left = first.left(); left != null; left = first.left()) {
            first = left;
        }
        return first;
    }

    private Node<K, V, S> balanced(K key, V value, @Nullable Node<K, V, S> left, @Nullable Node<K, V, S> right) {
        int atLeft = Node.sizeOf(left);
        int atRight = Node.sizeOf(right);
        if (right != null && atLeft + atRight > 1 && atRight > HEAVIER * atLeft) {
            var inner = right.left();
            return inner == null || inner.size() < TURN * Node.sizeOf(right.right())
                    ? node(right.key(), right.value(), node(key, value, left, inner), right.right())
                    : node(
                            inner.key(),
                            inner.value(),
                            node(key, value, left, inner.left()),
                            node(right.key(), right.value(), inner.right(), right.right()));
        }
        if (left != null && atLeft + atRight > 1 && atLeft > HEAVIER * atRight) {
            var inner = left.right();
            return inner == null || inner.size() < TURN * Node.sizeOf(left.left())
                    ? node(left.key(), left.value(), left.left(), node(key, value, inner, right))
                    : node(
                            inner.key(),
                            inner.value(),
                            node(left.key(), left.value(), left.left(), inner.left()),
                            node(key, value, inner.right(), right));
        }
        return node(key, value, left, right);
    }

    private Node<K, V, S> node(K key, V value, @Nullable Node<K, V, S> left, @Nullable Node<K, V, S> right) {
        var sum = summary.of(value);
        if (left != null) {
            sum = summary.join(left.sum(), sum);
        }
        if (right != null) {
            sum = summary.join(sum, right.sum());
        }
        return new Node<>(key, value, left, right, 1 + Node.sizeOf(left) + Node.sizeOf(right), sum);
    }
}

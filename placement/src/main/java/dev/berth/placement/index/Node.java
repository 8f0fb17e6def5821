package dev.berth.placement.index;

import org.jspecify.annotations.Nullable;

/** One entry of a tree with all that is below it, its own value included in the sum. */
record Node<K, V, S>(
        K key,
        V value,
        @Nullable Node<K, V, S> left,
        @Nullable Node<K, V, S> right,
        int size,
        S sum) {

    static int sizeOf(@Nullable Node<?, ?, ?> node) {
        return node == null ? 0 : node.size;
    }
}

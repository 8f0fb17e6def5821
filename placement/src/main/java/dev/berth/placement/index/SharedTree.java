package dev.berth.placement.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An ordered map that never changes: a change gives a new one, which shares all but one path with the old. Every part of
 * it carries a sum of what is below, so that a search may pass over parts that cannot hold the answer.
 *
 * <p>A tree balanced by weight: no side is more than three times as heavy as the other.
 *
 * @param <K> keys, each there once
 * @param <S> what parts of the tree are summed up to
 */
public final class SharedTree<K extends Comparable<K>, V, S> {
    private final Joiner<K, V, S> joiner;
    private final @Nullable Node<K, V, S> root;

    private SharedTree(Joiner<K, V, S> joiner, @Nullable Node<K, V, S> root) {
        this.joiner = joiner;
        this.root = root;
    }

    public static <K extends Comparable<K>, V, S> SharedTree<K, V, S> empty(Summary<V, S> summary) {
        return new SharedTree<>(new Joiner<K, V, S>(summary), null);
    }

    /** All at once, from keys in rising order and their values. */
    public static <K extends Comparable<K>, V, S> SharedTree<K, V, S> ofSorted(
            List<K> keys, List<V> values, Summary<V, S> summary) {
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i - 1).compareTo(keys.get(i)) >= 0) {
                throw new IllegalArgumentException(
                        "key %s after %s: keys must rise".formatted(keys.get(i), keys.get(i - 1)));
            }
        }
        var joiner = new Joiner<K, V, S>(summary);
        return new SharedTree<>(joiner, joiner.ofSorted(keys, values, 0, keys.size()));
    }

    public Optional<V> get(K key) {
        return Optional.ofNullable(find(key));
    }

    /** As {@link #get}, for look-ups so frequent that an Optional counts. */
    public @Nullable V find(K key) {
        var node = root;
        while (node != null) {
            int order = key.compareTo(node.key());
            if (order == 0) {
                return node.value();
            }
            node = order < 0 ? node.left() : node.right();
        }
        return null;
    }

    /** The value with the greatest key that is not above this one. */
    public Optional<V> floor(K key) {
        var node = root;
        @Nullable V below = null;
        while (node != null) {
            boolean above = node.key().compareTo(key) > 0;
            below = above ? below : node.value();
            node = above ? node.left() : node.right();
        }
        return Optional.ofNullable(below);
    }

    public boolean contains(K key) {
        return find(key) != null;
    }

    public SharedTree<K, V, S> with(K key, V value) {
        return new SharedTree<>(joiner, joiner.with(root, key, value));
    }

    /** Without this key; this tree itself when it is not there. */
    public SharedTree<K, V, S> without(K key) {
        return contains(key) ? new SharedTree<>(joiner, joiner.without(root, key)) : this;
    }

    public int size() {
        return root == null ? 0 : root.size();
    }

    public boolean isEmpty() {
        return root == null;
    }

    /** The sum of all values; empty when there is none. */
    public Optional<S> sum() {
        return Optional.ofNullable(root).map(Node::sum);
    }

    /** All values in the order of their keys. */
    public List<V> values() {
        var values = new ArrayList<V>(size());
        forEach(values::add);
        return values;
    }

    public void forEach(Consumer<? super V> action) {
        walk(root, action);
    }

    /** All keys in order. */
    public List<K> keys() {
        var keys = new ArrayList<K>(size());
        walkKeys(root, keys);
        return keys;
    }

    @Nullable Node<K, V, S> root() {
        return root;
    }

    private static <K, V, S> void walk(@Nullable Node<K, V, S> node, Consumer<? super V> action) {
        if (node != null) {
            walk(node.left(), action);
            action.accept(node.value());
            walk(node.right(), action);
        }
    }

    private static <K, V, S> void walkKeys(@Nullable Node<K, V, S> node, List<K> keys) {
        if (node != null) {
            walkKeys(node.left(), keys);
            keys.add(node.key());
            walkKeys(node.right(), keys);
        }
    }
}

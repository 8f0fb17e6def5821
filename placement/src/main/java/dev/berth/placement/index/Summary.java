package dev.berth.placement.index;

/**
 * How the values of a tree are summed up; joining must not depend on how the tree is shaped.
 *
 * @param <V> what is summed up
 * @param <S> the sum, which never changes
 */
public interface Summary<V, S> {

    S of(V value);

    S join(S left, S right);

    /** For trees of which no sum is wanted. */
    static <V> Summary<V, Nothing> none() {
        return new Summary<>() {
            @Override
            public Nothing of(V value) {
                return Nothing.NOTHING;
            }

            @Override
            public Nothing join(Nothing left, Nothing right) {
                return Nothing.NOTHING;
            }
        };
    }

    /** The sum of nothing in particular. */
    enum Nothing {
        NOTHING
    }
}

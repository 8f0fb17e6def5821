package dev.berth.placement.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedTreeTest {
    private static final Summary<Integer, Long> SUM = new Summary<>() {
        @Override
        public Long of(Integer value) {
            return (long) value;
        }

        @Override
        public Long join(Long left, Long right) {
            return left + right;
        }
    };

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsWhatAnOrdinaryMapHoldsAfterAnyChanges(long seed) {
        // Given
        var random = new Random(seed);
        var expected = new TreeMap<Integer, Integer>();
        var tree = SharedTree.<Integer, Integer, Long>empty(SUM);

        // When
        for (int change = 0; change < 500; change++) {
            int key = random.nextInt(100);
            if (random.nextInt(3) > 0) {
                expected.put(key, change);
                tree = tree.with(key, change);
            } else {
                expected.remove(key);
                tree = tree.without(key);
            }
        }

        // Then
        assertThat(tree.keys()).containsExactlyElementsOf(expected.keySet());
        assertThat(tree.values()).containsExactlyElementsOf(expected.values());
        assertThat(tree.sum().orElse(0L))
                .isEqualTo(expected.values().stream().mapToLong(value -> value).sum());
        assertThat(tree.size()).isEqualTo(expected.size());
        var floor = expected.floorEntry(50);
        assertThat(tree.floor(50))
                .isEqualTo(java.util.Optional.ofNullable(floor).map(entry -> entry.getValue()));
    }

    @Test
    void staysFlatWhenKeysComeInOrder() {
        // Given
        var tree = SharedTree.<Integer, Integer, Long>empty(SUM);

        // When
        for (int key = 0; key < 10_000; key++) {
            tree = tree.with(key, key);
        }

        // Then
        assertThat(depth(tree.root())).isLessThan(30);
    }

    @Test
    void leavesTheOldTreeAsItWas() {
        // Given
        var old = SharedTree.ofSorted(List.of(1, 2, 3), List.of(10, 20, 30), SUM);

        // When
        var changed = old.with(2, 21).without(3);

        // Then
        assertThat(old.values()).containsExactly(10, 20, 30);
        assertThat(changed.values()).containsExactly(10, 21);
    }

    private static int depth(@org.jspecify.annotations.Nullable Node<?, ?, ?> node) {
        return node == null ? 0 : 1 + Math.max(depth(node.left()), depth(node.right()));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }
}

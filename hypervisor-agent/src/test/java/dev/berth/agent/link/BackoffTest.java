package dev.berth.agent.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsAnythingUpToABoundThatDoublesToTenSeconds() {
        // Given
        var backoff = new Backoff(new Random(1));
        long bound = 200;

        for (int attempt = 0; attempt < 50; attempt++) {
            // When
            Duration pause = backoff.next();

            // Then
            assertThat(pause).isBetween(Duration.ZERO, Duration.ofMillis(bound));
            bound = Math.min(bound * 2, 10_000);
        }
    }

    @Test
    void spreadsAgentsOverTheWholeBound() {
        // Given
        var late = new Random(7).longs(200, 0, Long.MAX_VALUE).mapToObj(seed -> tenth(new Backoff(new Random(seed))));

        // When
        var average = late.mapToLong(Duration::toMillis).summaryStatistics();

        // Then
        assertThat(average.getMin()).isLessThan(1_000);
        assertThat(average.getMax()).isGreaterThan(9_000);
    }

    @Test
    void beginsAnewAfterAWelcome() {
        // Given
        var backoff = new Backoff(new Random(1));
        tenth(backoff);

        // When
        backoff.reset();

        // Then
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(200));
    }

    private static Duration tenth(Backoff backoff) {
        for (int attempt = 0; attempt < 9; attempt++) {
            backoff.next();
        }
        return backoff.next();
    }
}

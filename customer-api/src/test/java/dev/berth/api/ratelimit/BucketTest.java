package dev.berth.api.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void allowsAsManyAtOnceAsItHolds() {
        // Given
        var bucket = new Bucket(2, START);

        // When
        var draws = new Draw[] {bucket.draw(START), bucket.draw(START), bucket.draw(START)};

        // Then
        assertThat(draws).extracting(Draw::allowed).containsExactly(true, true, false);
        assertThat(draws).extracting(Draw::remaining).containsExactly(1, 0, 0);
    }

    @Test
    void getsOneBackEachSecondOf3600AnHour() {
        // Given
        var bucket = new Bucket(3600, START);
        for (int i = 0; i < 3600; i++) {
            bucket.draw(START);
        }

        // When
        var tooEarly = bucket.draw(START.plusMillis(900));
        var inTime = bucket.draw(START.plusMillis(1001));

        // Then
        assertThat(tooEarly.allowed()).isFalse();
        assertThat(inTime.allowed()).isTrue();
    }

    @Test
    void tellsWhenItIsFullAgain() {
        // Given
        var bucket = new Bucket(3600, START);
        bucket.draw(START);

        // When
        var draw = bucket.draw(START);

        // Then
        assertThat(draw.fullAgain()).isEqualTo(START.plusSeconds(2));
        assertThat(bucket.isFull(START.plusSeconds(1))).isFalse();
        assertThat(bucket.isFull(START.plusSeconds(2))).isTrue();
    }

    @Test
    void neverHoldsMoreThanItsLimit() {
        // Given
        var bucket = new Bucket(2, START);

        // When
        var draw = bucket.draw(START.plusSeconds(1_000_000));

        // Then
        assertThat(draw.remaining()).isEqualTo(1);
    }
}

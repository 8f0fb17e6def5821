package dev.berth.api.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.api.ratelimit.SharedBuckets.Portion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LIFETIME = Duration.ofSeconds(5);

    private final Lease lease = new Lease(3600);

    @Test
    void asksTheSharedBucketBeforeTheFirstRequestAndAfterTheLastOfAPortion() {
        // Given
        var first = lease.draw(START);
        lease.take(new Portion(3600, 2, 3598), START);

        // When
        var draws = java.util.List.of(lease.draw(START), lease.draw(START), lease.draw(START));

        // Then
        assertThat(first).isEmpty();
        assertThat(draws.getFirst())
                .hasValueSatisfying(draw -> assertThat(draw.remaining()).isEqualTo(3599));
        assertThat(draws.get(1))
                .hasValueSatisfying(draw -> assertThat(draw.remaining()).isEqualTo(3598));
        assertThat(draws.get(2)).isEmpty();
    }

    @Test
    void turnsAwayWithoutAskingWhileTheSharedBucketIsEmpty() {
        // Given
        lease.take(new Portion(60, 0, 0.5), START);

        // When
        var draw = lease.draw(START.plusMillis(900));
        var later = lease.draw(START.plusSeconds(1));

        // Then
        assertThat(draw).hasValueSatisfying(refused -> {
            assertThat(refused.allowed()).isFalse();
            assertThat(refused.remaining()).isZero();
            assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
            assertThat(refused.fullAgain()).isEqualTo(START.plusSeconds(3570));
        });
        assertThat(later).as("a limit that was raised must show soon").isEmpty();
    }

    @Test
    void releasesWhatWasNotUsedInTime() {
        // Given
        lease.take(new Portion(3600, 36, 3564), START);
        lease.draw(START);

        // When
        int early = lease.release(START.plusSeconds(4), LIFETIME);
        int inTime = lease.release(START.plusSeconds(5), LIFETIME);
        int again = lease.release(START.plusSeconds(6), LIFETIME);

        // Then
        assertThat(early).isZero();
        assertThat(inTime).isEqualTo(35);
        assertThat(again).isZero();
        assertThat(lease.draw(START.plusSeconds(6))).isEmpty();
    }

    @Test
    void aloneItAllowsOneBucketfulAndLooksForTheOthersEachSecond() {
        // Given
        lease.take(new Portion(10, 0, 0), START.minusSeconds(60));
        int allowed = 0;

        // When: no answer for a minute
        for (int tenth = 0; tenth < 600; tenth++) {
            Instant now = START.plusMillis(tenth * 100L);
            allowed += drawAlone(now).allowed() ? 1 : 0;
        }

        // Then
        assertThat(allowed).isEqualTo(10);
        assertThat(lease.draw(START.plusSeconds(61))).isEmpty();
    }

    @Test
    void anAnswerEndsBeingAlone() {
        // Given
        lease.goAlone(START);

        // When
        lease.take(new Portion(10, 1, 4), START);

        // Then
        assertThat(lease.draw(START))
                .hasValueSatisfying(draw -> assertThat(draw.remaining()).isEqualTo(4));
        assertThat(lease.draw(START)).isEmpty();
    }

    private Draw drawAlone(Instant now) {
        return lease.draw(now).orElseGet(() -> {
            lease.goAlone(now);
            return lease.draw(now).orElseThrow();
        });
    }
}

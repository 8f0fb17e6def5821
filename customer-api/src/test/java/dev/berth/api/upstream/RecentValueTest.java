package dev.berth.api.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.testkit.time.SettableClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RecentValueTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private int asked;
    private boolean down;

    @Test
    void asksOnceWhileTheValueIsYoung() {
        // Given
        var value = value(Optional.empty());
        value.get().await().indefinitely();
        clock.advance(Duration.ofMillis(4999));

        // When
        var seen = value.get().await().indefinitely();

        // Then
        assertThat(seen).isEqualTo("value 1");
    }

    @Test
    void asksAgainWhenTheValueIsOld() {
        // Given
        var value = value(Optional.empty());
        value.get().await().indefinitely();
        clock.advance(Duration.ofSeconds(5));

        // When
        var seen = value.get().await().indefinitely();

        // Then
        assertThat(seen).isEqualTo("value 2");
    }

    @Test
    void givesTheOldValueWhileSomebodyElseAsks() {
        // Given
        var answer = new CompletableFuture<String>();
        var value = new RecentValue<>(
                "value",
                () -> ++asked == 1
                        ? Uni.createFrom().item("value 1")
                        : Uni.createFrom().completionStage(answer),
                Duration.ofSeconds(5),
                clock,
                Optional.empty());
        value.get().await().indefinitely();
        clock.advance(Duration.ofSeconds(5));
        var asking = value.get().subscribeAsCompletionStage();

        // When
        var meanwhile = value.get().await().indefinitely();
        answer.complete("value 2");

        // Then
        assertThat(meanwhile).isEqualTo("value 1");
        assertThat(asking).isCompletedWithValue("value 2");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void keepsTheObjectWhileAnEqualOneComes() {
        // Given
        var value = new RecentValue<>(
                "value",
                () -> Uni.createFrom().item(List.of("equal", "but another object")),
                Duration.ofSeconds(5),
                clock,
                Optional.empty());
        var first = value.get().await().indefinitely();
        clock.advance(Duration.ofSeconds(5));

        // When
        var second = value.get().await().indefinitely();

        // Then
        assertThat(second).isSameAs(first);
    }

    @Test
    void holdsTheLastValueWhileTheSourceIsDownAndAsksItOnlyNowAndThen() {
        // Given
        var value = value(Optional.of("fallback"));
        value.get().await().indefinitely();
        clock.advance(Duration.ofSeconds(5));
        down = true;

        // When
        var first = value.get().await().indefinitely();
        var second = value.get().await().indefinitely();

        // Then
        assertThat(first).isEqualTo("value 1");
        assertThat(second).isEqualTo("value 1");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void fallsBackWhenThereNeverWasAValue() {
        // Given
        down = true;

        // When
        var seen = value(Optional.of("fallback")).get().await().indefinitely();

        // Then
        assertThat(seen).isEqualTo("fallback");
    }

    @Test
    void failsWhenThereIsNothingToFallBackTo() {
        // Given
        down = true;

        // When
        var refused =
                assertThatThrownBy(() -> value(Optional.empty()).get().await().indefinitely());

        // Then
        refused.hasMessage("down");
    }

    private RecentValue<String> value(Optional<String> fallback) {
        return new RecentValue<>("test", this::ask, Duration.ofSeconds(5), clock, fallback);
    }

    private Uni<String> ask() {
        asked++;
        return down
                ? Uni.createFrom().failure(new IllegalStateException("down"))
                : Uni.createFrom().item("value " + asked);
    }
}

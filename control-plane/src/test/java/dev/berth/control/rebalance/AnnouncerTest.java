package dev.berth.control.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.move.Forecast;
import dev.berth.placement.move.Move;
import dev.berth.placement.move.MovePlan;
import dev.berth.placement.move.NoMove;
import dev.berth.placement.move.Reason;
import dev.berth.placement.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<HostId> ONE_HOT = Set.of(new HostId(1));

    private final Announcer announcer = new Announcer();

    @Test
    void keepsQuietWhenOnlyTheFiguresChange() {
        // Given
        announcer.isNews(nothing(NoMove.Kind.NO_MOVE_HELPS, "pressure 40 %"), ONE_HOT, NOW);

        // When
        boolean news = announcer.isNews(nothing(NoMove.Kind.NO_MOVE_HELPS, "pressure 41 %"), ONE_HOT, after(59));

        // Then
        assertThat(news).isFalse();
    }

    @Test
    void speaksWhenAnotherHostIsHot() {
        // Given
        announcer.isNews(nothing(NoMove.Kind.NO_MOVE_HELPS, "host1"), ONE_HOT, NOW);

        // When
        boolean news = announcer.isNews(
                nothing(NoMove.Kind.NO_MOVE_HELPS, "both"), Set.of(new HostId(1), new HostId(2)), after(2));

        // Then
        assertThat(news).isTrue();
    }

    @Test
    void speaksWhenTheReasonIsOfAnotherKind() {
        // Given
        announcer.isNews(nothing(NoMove.Kind.NO_MOVE_HELPS, "host1"), ONE_HOT, NOW);

        // When
        boolean news = announcer.isNews(nothing(NoMove.Kind.BUDGET_SPENT, "host1"), ONE_HOT, after(2));

        // Then
        assertThat(news).isTrue();
    }

    @Test
    void saysAgainEachMinuteThatAHotHostCannotBeHelped() {
        // Given
        announcer.isNews(nothing(NoMove.Kind.NO_MOVE_HELPS, "host1"), ONE_HOT, NOW);

        // When
        boolean news = announcer.isNews(nothing(NoMove.Kind.NO_MOVE_HELPS, "host1"), ONE_HOT, after(60));

        // Then
        assertThat(news).isTrue();
    }

    @Test
    void neverSaysAgainThatNothingIsHot() {
        // Given
        announcer.isNews(nothing(NoMove.Kind.NOTHING_HOT, "quiet"), Set.of(), NOW);

        // When
        boolean news = announcer.isNews(nothing(NoMove.Kind.NOTHING_HOT, "quiet"), Set.of(), after(3600));

        // Then
        assertThat(news).isFalse();
    }

    @Test
    void saysEveryMove() {
        // Given
        announcer.isNews(oneMove(), ONE_HOT, NOW);

        // When
        boolean news = announcer.isNews(oneMove(), ONE_HOT, after(2));

        // Then
        assertThat(news).isTrue();
    }

    private static Instant after(long seconds) {
        return NOW.plusSeconds(seconds);
    }

    private static MovePlan nothing(NoMove.Kind kind, String words) {
        return new MovePlan(List.of(), Optional.of(new NoMove(kind, words)), List.of());
    }

    private static MovePlan oneMove() {
        var none = new Ratio(0);
        var forecast = new Forecast("host", none, none, none, none, none, none);
        var move = new Move(
                new ServerId(1),
                new HostId(1),
                new HostId(2),
                new Reason(forecast, forecast, "too busy"),
                CpuAmount.ofCores(1),
                CpuAmount.ZERO,
                new Score(List.of()));
        return new MovePlan(List.of(move), Optional.empty(), List.of());
    }
}

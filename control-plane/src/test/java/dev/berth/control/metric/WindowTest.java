package dev.berth.control.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:07Z");

    @Test
    void keepsEachLevelLongEnoughForTheNext() {
        var keeping = Keepings.usual();

        assertThat(keeping.of(Level.SAMPLE)).isEqualTo(Duration.ofDays(2));
        assertThat(keeping.of(Level.FIVE_MINUTES)).isEqualTo(Duration.ofDays(30));
        assertThat(keeping.of(Level.HOUR)).isEqualTo(Duration.ofDays(400));
        assertThat(Keepings.settings().keepUnwritten()).isEqualTo(Duration.ofHours(1));
        assertThat(Keepings.settings().rollUpAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(Keepings.settings().partitionsAhead()).isEqualTo(Duration.ofDays(3));
    }

    /** From how long ago until now; the step asked for, 0 for none; the step given; the level read. */
    @ParameterizedTest
    @CsvSource({
        "PT30M,  0,      30,     SAMPLE",
        "PT2H,   0,      60,     SAMPLE",
        "PT24H,  0,      600,    FIVE_MINUTES",
        "PT168H, 0,      3600,   HOUR",
        "PT720H, 0,      21600,  HOUR",
        "PT9600H, 0,     172800, HOUR",
        "PT30M,  1,      30,     SAMPLE",
        "PT30M,  45,     60,     SAMPLE",
        "PT24H,  30,     180,    SAMPLE",
        "PT30M,  300,    300,    FIVE_MINUTES",
        "PT72H,  60,     600,    FIVE_MINUTES",
        "PT960H, 600,    7200,   HOUR",
        "PT1H,   86400,  86400,  HOUR",
    })
    void choosesAStepAndTheLevelThatHasIt(Duration ago, long wanted, long step, Level level) {
        // When
        var window = window(NOW.minus(ago), NOW, wanted);

        // Then
        assertThat(window.step()).isEqualTo(Duration.ofSeconds(step));
        assertThat(window.level()).isEqualTo(level);
        assertThat(ago.dividedBy(window.step())).isLessThanOrEqualTo(Window.MOST_POINTS);
    }

    @Test
    void readsCoarselyWhatIsKeptOnlySo() {
        // When
        var window = window(NOW.minus(Duration.ofDays(40)), NOW.minus(Duration.ofDays(39)), 30);

        // Then
        assertThat(window.level()).isEqualTo(Level.HOUR);
        assertThat(window.step()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void beginsAtTheFirstMultipleOfTheStep() {
        assertThat(window(NOW.minusSeconds(60), NOW, 30).firstPoint()).isEqualTo(Instant.parse("2026-06-15T11:59:30Z"));
        assertThat(window(Instant.parse("2026-06-15T11:59:30.001Z"), NOW, 30).firstPoint())
                .isEqualTo(Instant.parse("2026-06-15T12:00:00Z"));
    }

    @Test
    void namesWhatIsWrong() {
        assertThatThrownBy(() -> window(NOW, NOW, 30))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(new Problem.Invalid("end", NOW + " must be after start (" + NOW + ")")));
        assertThatThrownBy(() -> window(NOW.minusSeconds(60), NOW, 400L * 86_400))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isInstanceOfSatisfying(Problem.Invalid.class, invalid -> assertThat(invalid.field())
                                .isEqualTo("step")));
    }

    private static Window window(Instant start, Instant end, long step) {
        var wanted = step == 0 ? Optional.<Duration>empty() : Optional.of(Duration.ofSeconds(step));
        return Window.of(start, end, wanted, NOW, Keepings.usual());
    }
}

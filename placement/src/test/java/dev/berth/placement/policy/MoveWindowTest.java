package dev.berth.placement.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveWindowTest {

    /** The fifth of January 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "01:00-05:00, 2026-01-05T00:59:59Z, false",
        "01:00-05:00, 2026-01-05T01:00:00Z, true",
        "01:00-05:00, 2026-01-05T04:59:59Z, true",
        "01:00-05:00, 2026-01-05T05:00:00Z, false",
        "22:00-04:00, 2026-01-05T23:00:00Z, true",
        "22:00-04:00, 2026-01-05T03:59:00Z, true",
        "22:00-04:00, 2026-01-05T12:00:00Z, false",
        "00:00-00:00, 2026-01-05T12:00:00Z, true",
        "mon 01:00-05:00, 2026-01-05T02:00:00Z, true",
        "tue 01:00-05:00, 2026-01-05T02:00:00Z, false",
        "sat-mon 01:00-05:00, 2026-01-04T02:00:00Z, true",
        "sat-mon 01:00-05:00, 2026-01-06T02:00:00Z, false",
        "sun 22:00-04:00, 2026-01-05T03:00:00Z, true",
        "mon 22:00-04:00, 2026-01-05T03:00:00Z, false",
    })
    void knowsItsTimes(String text, Instant instant, boolean inside) {
        assertThat(MoveWindow.ofText(text).contains(instant)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22:00-04:00", "sat 01:00-05:00", "fri-mon 01:30-05:00"})
    void isWrittenAsItIsRead(String text) {
        assertThat(MoveWindow.ofText(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "always", "1:00-5:00", "25:00-26:00", "sat-sun", "01:00-05:00 sat"})
    void saysHowAWindowIsWritten(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoveWindow.ofText(text))
                .withMessage("window \"%s\" must be like \"sat-sun 01:00-05:00\" or \"22:00-04:00\", in UTC", text);
    }

    @Test
    void saysWhatDaysThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MoveWindow.ofText("son 01:00-05:00"))
                .withMessage("day \"son\" must be mon, tue, wed, thu, fri, sat or sun");
    }

    @Test
    void oneOfManyIsEnoughAndNoneIsAlways() {
        // Given
        var noon = Instant.parse("2026-01-05T12:00:00Z");

        // When, Then
        assertThat(MoveWindows.ofTexts(List.of("01:00-05:00", "11:00-13:00")).contain(noon))
                .isTrue();
        assertThat(MoveWindows.ofTexts(List.of("01:00-05:00")).contain(noon)).isFalse();
        assertThat(MoveWindows.ALWAYS.contain(noon)).isTrue();
    }
}

package dev.berth.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class RateTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    @Test
    void keepsTenDecimalsAndRoundsOnce() {
        var rate = Rate.of("0.0060000005", EURO);
        assertThat(Rate.round(rate.times(1_000_000, 1), EURO)).isEqualTo(new Money(600_000, EURO));
        assertThat(Rate.round(rate.times(10_000_000, 1), EURO)).isEqualTo(new Money(6_000_001, EURO));
    }

    @Test
    void refusesMoreDecimalsThanItKeeps() {
        assertThatThrownBy(() -> Rate.of("0.00000000001", EURO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void showsMoneyInItsMainUnit() {
        assertThat(new Money(-105, EURO)).hasToString("-1.05 EUR");
    }
}

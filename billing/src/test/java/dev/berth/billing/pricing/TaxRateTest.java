package dev.berth.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.money.Money;
import dev.berth.model.money.Rate;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxRateTest {

    @ParameterizedTest
    @CsvSource({"19, 107, 20", "19, 50, 10", "19, 0, 0", "0, 999, 0", "7.7, 1000, 77", "25, 2, 1", "100, 3, 3"})
    void roundsTheTaxOnceHalfUp(String percent, long net, long tax) {
        // When
        var due = new TaxRate(new BigDecimal(percent)).on(new Money(net, Prices.EUR));

        // Then
        assertThat(due.minorUnits()).isEqualTo(tax);
    }

    @Test
    void keepsTenDecimalsInAGrossRate() {
        // When
        var gross = new TaxRate(BigDecimal.valueOf(19)).gross(Rate.of("0.0000000003", Prices.EUR));

        // Then
        assertThat(gross.amount()).isEqualByComparingTo("0.0000000004");
    }

    @Test
    void refusesMoreThanEverything() {
        assertThatThrownBy(() -> new TaxRate(new BigDecimal("100.01")))
                .hasMessage("tax rate 100.01 must be between 0 and 100 percent");
    }
}

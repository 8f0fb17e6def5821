package dev.berth.model.money;

import java.math.BigDecimal;
import java.util.Currency;

/** An exact amount of a currency, counted in its minor unit (cents); negative for a credit. */
public record Money(long minorUnits, Currency currency) {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        requireSame(other.currency);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /** The amount in the currency's main unit, with as many decimals as the currency has. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
    }

    private void requireSame(Currency other) {
        if (!currency.equals(other)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other, currency));
        }
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }
}

package dev.berth.model.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;

/** A price in a currency's main unit, kept to ten decimals; it becomes {@link Money} by one rounding, half up. */
public record Rate(BigDecimal amount, Currency currency) {

    public static final int DECIMALS = 10;

    public Rate {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("rate %s must not be negative".formatted(amount.toPlainString()));
        }
        amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Reads a decimal number as an operator writes it, such as {@code 0.0060}. */
    public static Rate of(String amount, Currency currency) {
        return new Rate(new BigDecimal(amount), currency);
    }

    /** This rate for {@code parts} of {@code whole} (seconds of an hour, say), unrounded but for the 34 digits kept. */
    public BigDecimal times(long parts, long whole) {
        return amount.multiply(BigDecimal.valueOf(parts)).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    /** The one rounding, made on an invoice line. */
    public static Money round(BigDecimal exact, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return new Money(
                exact.setScale(digits, RoundingMode.HALF_UP).unscaledValue().longValueExact(), currency);
    }
}

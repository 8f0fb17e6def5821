package dev.berth.billing.pricing;

import dev.berth.billing.metering.ServerUsage;
import dev.berth.billing.metering.Span;
import dev.berth.model.money.Money;
import dev.berth.model.money.Rate;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What one server owes for its time in one month.
 *
 * @param price the one in force at the end of the span
 * @param exact before rounding, ten decimals
 */
public record Line(ServerUsage usage, Span span, ServerPrice price, Pricing pricing, BigDecimal exact) {

    /** How the amount came about. */
    public enum Pricing {
        BY_THE_HOUR,
        /** The monthly price held the hours back. */
        CAPPED,
        /** The catalogue never had a price for this type: owed nothing until it has. */
        UNPRICED
    }

    /** The line's one rounding, half up. */
    public Money net() {
        return Rate.round(exact, currency());
    }

    public Currency currency() {
        return price.hourly().currency();
    }

    /** For people, such as {@code nano web-1 (lab1)}. */
    public String description() {
        var name = usage.name().isBlank() ? usage.server().toString() : usage.name();
        var described = "%s %s (%s)".formatted(usage.serverType(), name, usage.location());
        return pricing == Pricing.UNPRICED ? described + ": not priced yet" : described;
    }
}

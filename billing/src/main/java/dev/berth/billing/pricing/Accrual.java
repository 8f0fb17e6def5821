package dev.berth.billing.pricing;

import dev.berth.model.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one server has come to owe within one month, exact: counted in rate × seconds, so nothing is divided before the
 * end. Each second adds its price until the cap in force in that second is reached; what has been reached is never taken
 * back, so it grows with time or stands still, also when prices change.
 */
record Accrual(BigDecimal rateSeconds, Line.Pricing pricing) {
    static final Accrual NOTHING = new Accrual(BigDecimal.ZERO, Line.Pricing.BY_THE_HOUR);

    private static final BigDecimal SECONDS_IN_AN_HOUR = BigDecimal.valueOf(3600);

    Accrual plus(long seconds, ServerPrice price) {
        var grown = rateSeconds.add(price.hourly().amount().multiply(BigDecimal.valueOf(seconds)));
        var ceiling = price.monthlyCap().amount().multiply(SECONDS_IN_AN_HOUR);
        return seconds == 0 || grown.compareTo(ceiling) <= 0
                ? new Accrual(grown, pricing)
                : new Accrual(rateSeconds.max(ceiling), Line.Pricing.CAPPED);
    }

    /**
     * The amount to ten decimals, cut and not rounded: then rounding it half up to cents gives the same as rounding the
     * endless fraction would, and there is one rounding only.
     */
    BigDecimal exact() {
        return rateSeconds.divide(SECONDS_IN_AN_HOUR, Rate.DECIMALS, RoundingMode.DOWN);
    }
}

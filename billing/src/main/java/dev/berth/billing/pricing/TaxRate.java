package dev.berth.billing.pricing;

import dev.berth.model.money.Money;
import dev.berth.model.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A tax on net amounts, in percent between 0 and 100; trailing zeros do not count. */
public record TaxRate(BigDecimal percent) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public TaxRate {
        if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException(
                    "tax rate %s must be between 0 and 100 percent".formatted(percent.toPlainString()));
        }
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    }

    /** The tax on a net sum, rounded once, half up. */
    public Money on(Money net) {
        return Rate.round(net.amount().multiply(percent).movePointLeft(2), net.currency());
    }

    /** A net rate with the tax on top, to ten decimals, half up: what a price list shows. No bill is computed from it. */
    public Rate gross(Rate net) {
        var gross = net.amount().multiply(WHOLE.add(percent)).movePointLeft(2);
        return new Rate(gross.setScale(Rate.DECIMALS, RoundingMode.HALF_UP), net.currency());
    }

    @Override
    public String toString() {
        return percent.toPlainString();
    }
}

package dev.berth.billing.pricing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;

/** The prices that were loaded together, in force from an instant until the next version's; by server type. */
public record PriceVersion(Instant validFrom, Currency currency, TaxRate tax, Map<String, ServerPrice> prices) {

    public PriceVersion {
        validFrom = validFrom.truncatedTo(ChronoUnit.SECONDS);
        prices = Map.copyOf(prices);
    }

    /** Whether both ask the same of everybody, whenever they were loaded. */
    public boolean asksTheSameAs(PriceVersion other) {
        return currency.equals(other.currency) && tax.equals(other.tax) && prices.equals(other.prices);
    }
}

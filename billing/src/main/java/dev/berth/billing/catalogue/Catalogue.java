package dev.berth.billing.catalogue;

import dev.berth.billing.pricing.PriceVersion;
import dev.berth.billing.pricing.ServerPrice;
import dev.berth.billing.pricing.TaxRate;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is on sale, in the order of the file.
 *
 * @param file where it was read, for complaints about it
 * @param locations their names; every type is sold in each of them at the same price
 */
public record Catalogue(
        String file, Currency currency, TaxRate tax, List<String> locations, Map<String, ServerPrice> prices) {

    public Catalogue {
        locations = List.copyOf(locations);
        prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
    }

    PriceVersion validFrom(Instant instant) {
        return new PriceVersion(instant, currency, tax, prices);
    }
}

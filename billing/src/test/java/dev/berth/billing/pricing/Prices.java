package dev.berth.billing.pricing;

import dev.berth.billing.metering.ServerUsage;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.money.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short ways to say prices and use in the tests of this package. */
final class Prices {
    static final Currency EUR = Currency.getInstance("EUR");
    static final TaxRate TAX = new TaxRate(BigDecimal.valueOf(19));

    private Prices() {}

    static ServerPrice price(String hourly, String monthly) {
        return new ServerPrice(Rate.of(hourly, EUR), Rate.of(monthly, EUR));
    }

    static PriceVersion nanoFrom(String validFrom, ServerPrice price) {
        return new PriceVersion(Instant.parse(validFrom), EUR, TAX, Map.of("nano", price));
    }

    static PriceBook nanoAt(String hourly, String monthly) {
        return new PriceBook(List.of(nanoFrom("2020-01-01T00:00:00Z", price(hourly, monthly))));
    }

    static ServerUsage nano(Instant start, @Nullable Instant end) {
        return new ServerUsage(new ServerId(1), new ProjectId(1), "web-1", "nano", "lab1", start, end);
    }

    static BillingMonth month(String month) {
        return new BillingMonth(java.time.YearMonth.parse(month));
    }
}

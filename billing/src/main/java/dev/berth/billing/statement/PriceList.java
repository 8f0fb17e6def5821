package dev.berth.billing.statement;

import dev.berth.billing.pricing.ServerPrice;
import dev.berth.billing.pricing.TaxRate;
import java.util.Currency;
import java.util.List;

/** What is on sale now, one entry for each server type in each location, in the order of the catalogue. */
public record PriceList(Currency currency, TaxRate tax, List<Entry> entries) {

    public PriceList {
        entries = List.copyOf(entries);
    }

    /** What one type costs in one location, net of tax. */
    public record Entry(String serverType, String location, ServerPrice net) {}
}

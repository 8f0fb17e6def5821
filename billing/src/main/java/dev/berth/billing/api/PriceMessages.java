package dev.berth.billing.api;

import dev.berth.billing.pricing.TaxRate;
import dev.berth.billing.statement.PriceList;
import dev.berth.contracts.billing.v1.ServerTypePrice;
import dev.berth.model.money.Rate;

/** Writes the price list: net as the catalogue has it, gross with the tax on top, both with ten decimals. */
final class PriceMessages {
    private PriceMessages() {}

    static dev.berth.contracts.billing.v1.PriceList write(PriceList prices) {
        return dev.berth.contracts.billing.v1.PriceList.newBuilder()
                .setCurrency(prices.currency().getCurrencyCode())
                .setTaxRatePercent(prices.tax().toString())
                .addAllServerTypes(prices.entries().stream()
                        .map(entry -> write(entry, prices.tax()))
                        .toList())
                .build();
    }

    private static ServerTypePrice write(PriceList.Entry entry, TaxRate tax) {
        return ServerTypePrice.newBuilder()
                .setServerType(entry.serverType())
                .setLocation(entry.location())
                .setHourlyNet(text(entry.net().hourly()))
                .setHourlyGross(text(tax.gross(entry.net().hourly())))
                .setMonthlyNet(text(entry.net().monthlyCap()))
                .setMonthlyGross(text(tax.gross(entry.net().monthlyCap())))
                .build();
    }

    private static String text(Rate rate) {
        return rate.amount().toPlainString();
    }
}

package dev.berth.api.pricing;

import dev.berth.api.servertype.PriceBody;
import dev.berth.api.servertype.PriceBody.Amount;
import dev.berth.api.upstream.CatalogueView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What everything on sale costs. Amounts are decimal strings in the currency's main unit. What is not sold has no entry in a
 * list and is null elsewhere: a price of nothing would say that it is free.
 */
@Schema(name = "Pricing")
record PricingBody(
        String currency,
        String vatRate,
        @Nullable PerGigabyte image,
        @Nullable Monthly floatingIp,
        List<AddressPrices> floatingIps,
        List<AddressPrices> primaryIps,
        List<LoadBalancerTypePrices> loadBalancerTypes,
        @Nullable Backup serverBackup,
        List<ServerTypePrices> serverTypes,
        Traffic traffic,
        @Nullable Volume volume) {

    @Schema(name = "PricePerGigabyteAndMonth")
    record PerGigabyte(Amount pricePerGbMonth) {}

    @Schema(name = "PricePerMonth")
    record Monthly(Amount priceMonthly) {}

    @Schema(name = "AddressPrices")
    record AddressPrices(String type, List<AddressPrice> prices) {}

    @Schema(name = "AddressPrice")
    record AddressPrice(String location, @Nullable Amount priceHourly, Amount priceMonthly) {}

    @Schema(name = "LoadBalancerTypePrices")
    record LoadBalancerTypePrices(long id, String name, List<PriceBody> prices) {}

    /** In percent of the server's own price. */
    @Schema(name = "BackupPrice")
    record Backup(String percentage) {}

    @Schema(name = "ServerTypePrices")
    record ServerTypePrices(long id, String name, List<PriceBody> prices) {}

    /** Traffic is not charged for. */
    @Schema(name = "TrafficPrice")
    record Traffic(Amount pricePerTb) {}

    @Schema(name = "VolumePrice")
    record Volume(Amount pricePerGbMonth) {}

    static PricingBody of(CatalogueView view) {
        List<ServerTypePrices> serverTypes = view.serverTypes().stream()
                .map(type -> new ServerTypePrices(
                        type.getId(),
                        type.getName(),
                        view.pricesOf(type.getName()).stream()
                                .map(PriceBody::of)
                                .toList()))
                .toList();
        return new PricingBody(
                view.prices().getCurrency(),
                percent(view.prices().getTaxRatePercent()),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                serverTypes,
                new Traffic(PriceBody.NOTHING),
                null);
    }

    /** With six decimals, as clients know it. */
    private static String percent(String rate) {
        return new BigDecimal(rate).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}

package dev.berth.api.servertype;

import dev.berth.contracts.billing.v1.ServerTypePrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a server type costs in one location. Amounts are decimal strings; traffic is not charged for. */
@Schema(name = "ServerTypePrice")
public record PriceBody(
        String location, Amount priceHourly, Amount priceMonthly, long includedTraffic, Amount pricePerTbTraffic) {
    public static final Amount NOTHING = new Amount("0.0000000000", "0.0000000000");

    @Schema(name = "Amount")
    public record Amount(String net, String gross) {}

    public static PriceBody of(ServerTypePrice price) {
        return new PriceBody(
                price.getLocation(),
                new Amount(price.getHourlyNet(), price.getHourlyGross()),
                new Amount(price.getMonthlyNet(), price.getMonthlyGross()),
                0,
                NOTHING);
    }
}

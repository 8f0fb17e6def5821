package dev.berth.billing.catalogue;

import dev.berth.billing.pricing.PriceVersion;
import dev.berth.billing.pricing.ServerPrice;
import dev.berth.billing.pricing.TaxRate;
import dev.berth.model.money.Rate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code price_version} with its prices in {@code server_price}. */
@Entity(name = "PriceVersion")
@Table(name = "price_version")
@NullUnmarked // fields are filled by Hibernate
class PriceVersionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "valid_from")
    Instant validFrom;

    String currency;

    @Column(name = "tax_rate_percent")
    BigDecimal taxRatePercent;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "server_price", joinColumns = @JoinColumn(name = "price_version_id"))
    @MapKeyColumn(name = "server_type")
    Map<String, Amounts> prices = new HashMap<>();

    /** What one type costs in that version. */
    @Embeddable
    record Amounts(
            @Column(name = "hourly") BigDecimal hourly,
            @Column(name = "monthly") BigDecimal monthly) {}

    static PriceVersionEntity of(PriceVersion version) {
        var entity = new PriceVersionEntity();
        entity.validFrom = version.validFrom();
        entity.currency = version.currency().getCurrencyCode();
        entity.taxRatePercent = version.tax().percent();
        version.prices()
                .forEach((type, price) -> entity.prices.put(
                        type,
                        new Amounts(price.hourly().amount(), price.monthlyCap().amount())));
        return entity;
    }

    PriceVersion toVersion() {
        var money = Currency.getInstance(currency);
        Map<String, ServerPrice> read = new HashMap<>();
        prices.forEach((type, amounts) ->
                read.put(type, new ServerPrice(new Rate(amounts.hourly(), money), new Rate(amounts.monthly(), money))));
        return new PriceVersion(validFrom, money, new TaxRate(taxRatePercent), read);
    }
}

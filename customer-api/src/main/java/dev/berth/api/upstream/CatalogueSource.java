package dev.berth.api.upstream;

import dev.berth.contracts.billing.v1.GetPricesRequest;
import dev.berth.contracts.billing.v1.PriceList;
import dev.berth.contracts.control.v1.Catalogue;
import dev.berth.contracts.control.v1.GetCatalogueRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue as it stands, at most a few seconds old. Prices are billing's: while billing is down the last known ones
 * are shown, and none at all before it was ever reached; whatever else is on sale does not depend on it.
 */
@ApplicationScoped
public class CatalogueSource {
    private final RecentValue<Catalogue> catalogue;
    private final RecentValue<PriceList> prices;
    private volatile @Nullable CatalogueView last;

    CatalogueSource(ControlPlaneClient control, BillingClient billing, UpstreamConfig config, Clock clock) {
        catalogue = new RecentValue<>(
                "catalogue",
                () -> control.call(stub -> stub.getCatalogue(GetCatalogueRequest.getDefaultInstance())),
                config.catalogueLifetime(),
                clock,
                Optional.empty());
        prices = new RecentValue<>(
                "prices",
                () -> billing.call(stub -> stub.getPrices(GetPricesRequest.getDefaultInstance())),
                config.catalogueLifetime(),
                clock,
                Optional.of(PriceList.getDefaultInstance()));
    }

    /** The same view for as long as nothing in it changes, so that what is made of it can be kept beside it. */
    public Uni<CatalogueView> current() {
        return Uni.combine().all().unis(catalogue.get(), prices.get()).with(this::view);
    }

    private CatalogueView view(Catalogue sold, PriceList priced) {
        CatalogueView known = last;
        if (known == null || !known.catalogue().equals(sold) || !known.prices().equals(priced)) {
            known = new CatalogueView(sold, priced);
            last = known;
        }
        return known;
    }
}

package dev.berth.billing.statement;

import dev.berth.billing.catalogue.Catalogue;
import dev.berth.billing.catalogue.CatalogueLoader;
import dev.berth.model.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what is on sale, as the catalogue that this service runs with says. */
@ApplicationScoped
public class PriceListing {
    private final CatalogueLoader loader;

    PriceListing(CatalogueLoader loader) {
        this.loader = loader;
    }

    public PriceList now() {
        return loader.catalogue()
                .map(PriceListing::list)
                .orElseThrow(() -> new Problem.Unavailable("the catalogue is not loaded yet").asException());
    }

    static PriceList list(Catalogue catalogue) {
        var entries = catalogue.prices().entrySet().stream()
                .flatMap(type -> catalogue.locations().stream()
                        .map(location -> new PriceList.Entry(type.getKey(), location, type.getValue())))
                .toList();
        return new PriceList(catalogue.currency(), catalogue.tax(), entries);
    }
}

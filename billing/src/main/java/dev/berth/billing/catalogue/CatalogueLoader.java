package dev.berth.billing.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Loads the catalogue once, at the start, and hands it out from then on. */
@ApplicationScoped
public class CatalogueLoader {
    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);

    private final CatalogueConfig config;
    private final PriceStore store;
    private volatile Optional<Catalogue> loaded = Optional.empty();

    CatalogueLoader(CatalogueConfig config, PriceStore store) {
        this.config = config;
        this.store = store;
    }

    /** Reads the file and keeps its prices; fails with {@link InvalidCatalogue} if it cannot be used. Repeatable. */
    public Uni<Void> load() {
        var catalogue = CatalogueFile.read(config.file());
        return store.keep(catalogue)
                .invoke(kept -> {
                    loaded = Optional.of(catalogue);
                    LOG.infof(
                            "catalogue loaded file=%s prices=%s types=%d locations=%d",
                            config.file(),
                            kept,
                            catalogue.prices().size(),
                            catalogue.locations().size());
                })
                .replaceWithVoid();
    }

    /** Empty until it is loaded. */
    public Optional<Catalogue> catalogue() {
        return loaded;
    }
}

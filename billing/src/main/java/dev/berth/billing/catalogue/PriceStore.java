package dev.berth.billing.catalogue;

import dev.berth.billing.pricing.PriceBook;
import io.smallrye.mutiny.Uni;

/** Where the versions of the prices are kept: only ever added. */
public interface PriceStore {

    /**
     * Keeps the catalogue's prices as a new version from now on, unless they are what the newest version asks already.
     * Fails with {@link InvalidCatalogue} if they are in another currency than the versions before.
     */
    Uni<Kept> keep(Catalogue catalogue);

    /** All versions; there is at least one once a catalogue was kept. */
    Uni<PriceBook> book();

    /** What became of a catalogue. */
    enum Kept {
        NEW_VERSION,
        UNCHANGED
    }
}

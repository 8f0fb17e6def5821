package dev.berth.api.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.api.upstream.CatalogueSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Keeps the parts of the catalogue that servers show, until the catalogue is another one. */
@ApplicationScoped
class ReadyCatalogue {
    private final CatalogueSource source;
    private final ObjectMapper mapper;
    private volatile @Nullable CatalogueParts last;

    ReadyCatalogue(CatalogueSource source, ObjectMapper mapper) {
        this.source = source;
        this.mapper = mapper;
    }

    Uni<CatalogueParts> current() {
        return source.current().map(view -> {
            CatalogueParts known = last;
            if (known == null || !known.view().equals(view)) {
                known = CatalogueParts.of(view, mapper);
                last = known;
            }
            return known;
        });
    }
}

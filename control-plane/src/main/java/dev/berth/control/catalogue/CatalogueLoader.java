package dev.berth.control.catalogue;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Loads the catalogue at each start: file → checks → tables → memory. What is wrong with it stops the start. */
@ApplicationScoped
class CatalogueLoader {
    private static final Logger LOG = Logger.getLogger(CatalogueLoader.class);
    private static final int BEFORE_THE_FEATURES = 100;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CatalogueConfig config;
    private final Path images;
    private final SqlCatalogue tables;
    private final CatalogueService service;
    private final Clock clock;

    CatalogueLoader(
            CatalogueConfig config, ImagesConfig images, SqlCatalogue tables, CatalogueService service, Clock clock) {
        this.config = config;
        this.images = images.folder();
        this.tables = tables;
        this.service = service;
        this.clock = clock;
    }

    void load(@Observes @Priority(BEFORE_THE_FEATURES) StartupEvent start) {
        var read = CatalogueFile.read(config.file(), clock.instant());
        var catalogue = read.with(read.images().stream().map(this::check).toList());
        List<String> refusals = tables.store(catalogue).await().atMost(LIMIT);
        if (!refusals.isEmpty()) {
            throw new CatalogueException(refusals.stream()
                    .map(refusal -> "%s: %s".formatted(config.file(), refusal))
                    .toList());
        }
        service.replace(catalogue);
        LOG.infof(
                "catalogue loaded file=%s locations=%d server_types=%d images=%d",
                config.file(),
                catalogue.locations().size(),
                catalogue.serverTypes().size(),
                catalogue.images().size());
    }

    private Image check(Image image) {
        try {
            return image.with(new ImageFolder(images.resolve(image.folder())).check(image.boot()));
        } catch (ImageFolder.Unusable unusable) {
            LOG.warnf("image is unavailable image=%s reason=%s", image.name(), unusable.getMessage());
            return image;
        }
    }
}

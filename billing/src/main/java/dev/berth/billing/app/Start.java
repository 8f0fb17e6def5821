package dev.berth.billing.app;

import dev.berth.billing.catalogue.CatalogueLoader;
import dev.berth.billing.catalogue.InvalidCatalogue;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.event.Observes;

/** Loads the catalogue before the service is ready; one that cannot be used stops the start with its one sentence. */
class Start {

    void loadCatalogue(@Observes StartupEvent started, CatalogueLoader loader) throws Throwable {
        try {
            VertxContextSupport.subscribeAndAwait(loader::load);
        } catch (InvalidCatalogue unusable) {
            throw new ConfigurationException(unusable.getMessage());
        }
    }
}

package dev.berth.billing.app;

import dev.berth.billing.catalogue.CatalogueLoader;
import dev.berth.billing.catalogue.InvalidCatalogue;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.util.List;

/** Loads the catalogue before the service is ready; one that cannot be used stops the start with its one sentence. */
class Start {
    private final PkiConfig certificates;

    /** Asking for the certificates' configuration is what makes a start without it fail, before any port opens. */
    Start(PkiConfig certificates) {
        this.certificates = certificates;
    }

    /** Before the catalogue, as a service that cannot be called need not be ready. */
    void checkCertificates(@Observes @Priority(1) StartupEvent started) {
        for (String name : List.of("billing.p12", "truststore.p12")) {
            if (!Files.isReadable(certificates.folder().resolve(name))) {
                throw new ConfigurationException("berth.pki.folder is %s, but must be a folder with a readable %s"
                        .formatted(certificates.folder(), name));
            }
        }
    }

    void loadCatalogue(@Observes @Priority(2) StartupEvent started, CatalogueLoader loader) throws Throwable {
        try {
            VertxContextSupport.subscribeAndAwait(loader::load);
        } catch (InvalidCatalogue unusable) {
            throw new ConfigurationException(unusable.getMessage());
        }
    }
}

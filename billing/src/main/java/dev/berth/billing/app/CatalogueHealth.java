package dev.berth.billing.app;

import dev.berth.billing.catalogue.CatalogueLoader;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the catalogue is loaded; the database has a check of its own. */
@Readiness
@ApplicationScoped
class CatalogueHealth implements HealthCheck {
    private final CatalogueLoader loader;

    CatalogueHealth(CatalogueLoader loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("catalogue");
        return loader.catalogue()
                .map(catalogue -> response.up()
                        .withData("server_types", catalogue.prices().size())
                        .withData("locations", catalogue.locations().size()))
                .orElseGet(response::down)
                .build();
    }
}

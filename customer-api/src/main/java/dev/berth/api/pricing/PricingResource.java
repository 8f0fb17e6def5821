package dev.berth.api.pricing;

import dev.berth.api.upstream.CatalogueSource;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/pricing}: all prices at once. */
@Path("/v1/pricing")
@Tag(name = "Catalogue")
public class PricingResource {
    private final CatalogueSource catalogue;

    PricingResource(CatalogueSource catalogue) {
        this.catalogue = catalogue;
    }

    record OnePricing(PricingBody pricing) {}

    /** While billing is away the last known prices are shown; before it was ever reached there are none to show. */
    @GET
    @Operation(summary = "Show all prices at once")
    public Uni<OnePricing> get() {
        return catalogue.current().map(view -> {
            if (view.prices().getCurrency().isEmpty()) {
                throw new Problem.Unavailable("billing was never reached, so no price is known").asException();
            }
            return new OnePricing(PricingBody.of(view));
        });
    }
}

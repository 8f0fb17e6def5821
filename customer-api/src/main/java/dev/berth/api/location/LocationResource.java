package dev.berth.api.location;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.berth.api.page.ListQuery;
import dev.berth.api.page.Meta;
import dev.berth.api.page.Page;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.api.upstream.CatalogueSource;
import dev.berth.model.id.LocationId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/locations}: where servers can stand. */
@Path("/v1/locations")
@Tag(name = "Catalogue")
public class LocationResource {
    private static final Map<String, Comparator<LocationBody>> ORDERS = Map.of(
            "id", comparingLong(LocationBody::id),
            "name", comparing(LocationBody::name));

    private final CatalogueSource catalogue;

    LocationResource(CatalogueSource catalogue) {
        this.catalogue = catalogue;
    }

    record Locations(List<LocationBody> locations, Meta meta) implements Paged {}

    record OneLocation(LocationBody location) {}

    @GET
    @Operation(summary = "List the locations")
    public Uni<Locations> list(@BeanParam ListQuery query, @QueryParam("name") @Nullable String name) {
        PageRequest request = PageRequest.of(query, ORDERS.keySet());
        return catalogue.current().map(view -> {
            List<LocationBody> found = view.locations().stream()
                    .filter(location -> name == null || location.getName().equals(name))
                    .map(LocationBody::of)
                    .toList();
            Page<LocationBody> page = Page.cut(found, request, ORDERS);
            return new Locations(page.items(), page.meta());
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a location")
    public Uni<OneLocation> get(@PathParam("id") LocationId id) {
        return catalogue.current().map(view -> view.location(id.value())
                .map(location -> new OneLocation(LocationBody.of(location)))
                .orElseThrow(() -> new Problem.NotFound("location", id.toString()).asException()));
    }
}

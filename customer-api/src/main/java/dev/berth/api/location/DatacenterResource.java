package dev.berth.api.location;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.berth.api.page.ListQuery;
import dev.berth.api.page.Meta;
import dev.berth.api.page.Page;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.api.upstream.CatalogueSource;
import dev.berth.api.upstream.CatalogueView;
import dev.berth.model.id.DatacenterId;
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

/** {@code /v1/datacenters}: the datacenters of the locations. */
@Path("/v1/datacenters")
@Tag(name = "Catalogue")
public class DatacenterResource {
    private static final Map<String, Comparator<DatacenterBody>> ORDERS = Map.of(
            "id", comparingLong(DatacenterBody::id),
            "name", comparing(DatacenterBody::name));

    private final CatalogueSource catalogue;

    DatacenterResource(CatalogueSource catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code recommendation} is the id of the datacenter to take when it does not matter. */
    record Datacenters(
            List<DatacenterBody> datacenters, @Nullable Long recommendation, Meta meta) implements Paged {}

    record OneDatacenter(DatacenterBody datacenter) {}

    @GET
    @Operation(summary = "List the datacenters")
    public Uni<Datacenters> list(@BeanParam ListQuery query, @QueryParam("name") @Nullable String name) {
        PageRequest request = PageRequest.of(query, ORDERS.keySet());
        return catalogue.current().map(view -> page(view, name, request));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a datacenter")
    public Uni<OneDatacenter> get(@PathParam("id") DatacenterId id) {
        return catalogue.current().map(view -> view.datacenter(id.value())
                .map(datacenter -> new OneDatacenter(DatacenterBody.of(datacenter, view)))
                .orElseThrow(() -> new Problem.NotFound("datacenter", id.toString()).asException()));
    }

    private static Datacenters page(CatalogueView view, @Nullable String name, PageRequest request) {
        List<DatacenterBody> found = view.datacenters().stream()
                .filter(datacenter -> name == null || datacenter.getName().equals(name))
                .map(datacenter -> DatacenterBody.of(datacenter, view))
                .toList();
        Page<DatacenterBody> page = Page.cut(found, request, ORDERS);
        Long recommended = view.datacenters().isEmpty()
                ? null
                : view.datacenters().getFirst().getId();
        return new Datacenters(page.items(), recommended, page.meta());
    }
}

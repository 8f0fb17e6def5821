package dev.berth.api.servertype;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.berth.api.page.ListQuery;
import dev.berth.api.page.Meta;
import dev.berth.api.page.Page;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.api.upstream.CatalogueSource;
import dev.berth.model.id.ServerTypeId;
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

/** {@code /v1/server_types}: the sizes on sale. */
@Path("/v1/server_types")
@Tag(name = "Catalogue")
public class ServerTypeResource {
    private static final Map<String, Comparator<ServerTypeBody>> ORDERS = Map.of(
            "id", comparingLong(ServerTypeBody::id),
            "name", comparing(ServerTypeBody::name));

    private final CatalogueSource catalogue;

    ServerTypeResource(CatalogueSource catalogue) {
        this.catalogue = catalogue;
    }

    record ServerTypes(List<ServerTypeBody> serverTypes, Meta meta) implements Paged {}

    record OneServerType(ServerTypeBody serverType) {}

    @GET
    @Operation(summary = "List the server types and their prices")
    public Uni<ServerTypes> list(@BeanParam ListQuery query, @QueryParam("name") @Nullable String name) {
        PageRequest request = PageRequest.of(query, ORDERS.keySet());
        return catalogue.current().map(view -> {
            List<ServerTypeBody> found = view.serverTypes().stream()
                    .filter(type -> name == null || type.getName().equals(name))
                    .map(type -> ServerTypeBody.of(type, view))
                    .toList();
            Page<ServerTypeBody> page = Page.cut(found, request, ORDERS);
            return new ServerTypes(page.items(), page.meta());
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a server type")
    public Uni<OneServerType> get(@PathParam("id") ServerTypeId id) {
        return catalogue.current().map(view -> view.serverType(id.value())
                .map(type -> new OneServerType(ServerTypeBody.of(type, view)))
                .orElseThrow(() -> new Problem.NotFound("server type", id.toString()).asException()));
    }
}

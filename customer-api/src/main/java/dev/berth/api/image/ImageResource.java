package dev.berth.api.image;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.berth.api.page.ListQuery;
import dev.berth.api.page.Meta;
import dev.berth.api.page.Page;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.api.upstream.CatalogueSource;
import dev.berth.model.id.ImageId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/images}: what servers can be made from. */
@Path("/v1/images")
@Tag(name = "Catalogue")
public class ImageResource {
    private static final Map<String, Comparator<ImageBody>> ORDERS = Map.of(
            "id", comparingLong(ImageBody::id),
            "name", comparing(image -> String.valueOf(image.name())),
            "created", comparing(ImageBody::created),
            "type", comparing(ImageBody::type));

    private final CatalogueSource catalogue;

    ImageResource(CatalogueSource catalogue) {
        this.catalogue = catalogue;
    }

    record Images(List<ImageBody> images, Meta meta) implements Paged {}

    record OneImage(ImageBody image) {}

    @GET
    @Operation(summary = "List the images")
    public Uni<Images> list(@BeanParam ListQuery query, @BeanParam ImageFilter filter) {
        PageRequest request = PageRequest.of(query, ORDERS.keySet());
        return catalogue.current().map(view -> {
            List<ImageBody> all = view.images().stream().map(ImageBody::of).toList();
            Page<ImageBody> page = Page.cut(filter.choose(all), request, ORDERS);
            return new Images(page.items(), page.meta());
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show an image")
    public Uni<OneImage> get(@PathParam("id") ImageId id) {
        return catalogue.current().map(view -> view.image(id.value())
                .map(image -> new OneImage(ImageBody.of(image)))
                .orElseThrow(() -> new Problem.NotFound("image", id.toString()).asException()));
    }
}

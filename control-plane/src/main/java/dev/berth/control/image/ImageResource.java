package dev.berth.control.image;

import dev.berth.control.catalogue.CatalogueService;
import dev.berth.control.catalogue.ImageFile;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** {@code GET /images/{sha256}} with a ticket as bearer token: one file of an image, with its length. */
@jakarta.ws.rs.Path("/images")
public class ImageResource {
    private static final String SCHEME = "Bearer ";

    private final CatalogueService catalogue;
    private final ImageTickets tickets;

    ImageResource(CatalogueService catalogue, ImageTickets tickets) {
        this.catalogue = catalogue;
        this.tickets = tickets;
    }

    /** Why there is no file. */
    public record RefusedBody(Reason error) {
        /** A code for programs, a sentence for people. */
        public record Reason(String code, String message) {}
    }

    /** The caller may have nothing. */
    static final class NoTicket extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoTicket() {
            super("the ticket is not that of an open stream", null, false, false);
        }
    }

    @GET
    @jakarta.ws.rs.Path("{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<RestResponse<Path>> get(
            @RestPath String sha256, @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        String ticket = authorization != null && authorization.startsWith(SCHEME)
                ? authorization.substring(SCHEME.length())
                : "";
        return tickets.isGood(ticket).map(good -> {
            if (!good) {
                throw new NoTicket();
            }
            return RestResponse.ok(file(sha256).path());
        });
    }

    @ServerExceptionMapper
    public RestResponse<RefusedBody> refuse(NoTicket refused) {
        var reason = new RefusedBody.Reason("unauthorized", String.valueOf(refused.getMessage()));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.UNAUTHORIZED, new RefusedBody(reason))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private ImageFile file(String sha256) {
        return catalogue.current().images().stream()
                .flatMap(image -> image.files().values().stream())
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("image file", sha256).asException());
    }
}

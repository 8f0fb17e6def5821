package dev.berth.api.move;

import dev.berth.api.error.RequiredBody;
import dev.berth.api.idempotency.Creates;
import dev.berth.api.idempotency.KeyedRequest;
import dev.berth.api.page.ListQuery;
import dev.berth.api.page.Meta;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.api.token.OperatorsOnly;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** {@code /v1/moves}: operators see why servers were moved and what it cost, and start moves themselves. */
@Path("/v1/moves")
@OperatorsOnly
@Tag(name = "Operators")
public class MoveResource {
    private static final Set<String> SORTABLE = Set.of("id", "started");

    private final Moves moves;
    private final Creates creates;

    MoveResource(Moves moves, Creates creates) {
        this.moves = moves;
        this.creates = creates;
    }

    record MoveList(List<MoveBody> moves, Meta meta) implements Paged {}

    record OneMove(MoveBody move) {}

    /** Without a target the control plane chooses one. */
    @Schema(examples = "{\"server\": 42, \"target\": 3}")
    record NewMove(
            @Schema(required = true) @Nullable Long server,
            @Nullable Long target) {}

    @GET
    @Operation(summary = "List the moves, the newest first")
    public Uni<MoveList> list(
            @BeanParam ListQuery query,
            @QueryParam("server") @DefaultValue("") String server,
            @QueryParam("host") @DefaultValue("") String host) {
        return moves.list(id("server", server), id("host", host), PageRequest.of(query, SORTABLE));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Move a server to another host")
    public Uni<OneMove> start(@BeanParam KeyedRequest request, NewMove body) {
        return creates.elsewhere(
                request, RequiredBody.of(body), key -> moves.start(body, key).map(OneMove::new));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a move, its reason and its blackout")
    public Uni<OneMove> get(@PathParam("id") long id) {
        return moves.get(id).map(OneMove::new);
    }

    private static long id(String field, String text) {
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new Problem.Invalid(field, "\"%s\" must be an id, a number".formatted(text)).asException();
        }
    }
}

package dev.berth.api.action;

import dev.berth.api.token.Caller;
import dev.berth.model.id.OperationId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/actions}: all actions of the project, whatever they are about. */
@Path("/v1/actions")
@Tag(name = "Actions")
public class ActionResource {
    private final Actions actions;
    private final Caller caller;

    ActionResource(Actions actions, Caller caller) {
        this.actions = actions;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the actions of the project")
    public Uni<ActionList> list(@BeanParam ActionQuery query) {
        return actions.list(caller.project(), Optional.empty(), query);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show an action; poll it until it no longer runs")
    public Uni<OneAction> get(@PathParam("id") OperationId id) {
        return actions.get(caller.project(), Optional.empty(), id);
    }
}

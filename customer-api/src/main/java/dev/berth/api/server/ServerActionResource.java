package dev.berth.api.server;

import dev.berth.api.action.ActionList;
import dev.berth.api.action.ActionQuery;
import dev.berth.api.action.Actions;
import dev.berth.api.action.OneAction;
import dev.berth.api.token.Caller;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The actions of servers: of all of them, and of one, also when it is gone. */
@Path("/v1/servers")
@Tag(name = "Servers")
public class ServerActionResource {
    private final Actions actions;
    private final Caller caller;

    ServerActionResource(Actions actions, Caller caller) {
        this.actions = actions;
        this.caller = caller;
    }

    @GET
    @Path("/actions")
    @Operation(summary = "List the actions of all servers")
    public Uni<ActionList> list(@BeanParam ActionQuery query) {
        return actions.list(caller.project(), Optional.empty(), query);
    }

    @GET
    @Path("/actions/{action_id}")
    @Operation(summary = "Show an action of a server")
    public Uni<OneAction> get(@PathParam("action_id") OperationId action) {
        return actions.get(caller.project(), Optional.empty(), action);
    }

    @GET
    @Path("/{id}/actions")
    @Operation(summary = "List the actions of one server")
    public Uni<ActionList> listOfServer(@PathParam("id") ServerId id, @BeanParam ActionQuery query) {
        return actions.list(caller.project(), Optional.of(id), query);
    }

    @GET
    @Path("/{id}/actions/{action_id}")
    @Operation(summary = "Show an action of one server")
    public Uni<OneAction> getOfServer(@PathParam("id") ServerId id, @PathParam("action_id") OperationId action) {
        return actions.get(caller.project(), Optional.of(id), action);
    }
}

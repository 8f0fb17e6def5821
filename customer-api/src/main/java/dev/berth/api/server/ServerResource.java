package dev.berth.api.server;

import dev.berth.api.action.OneAction;
import dev.berth.api.error.RequiredBody;
import dev.berth.api.idempotency.Creates;
import dev.berth.api.idempotency.KeyedRequest;
import dev.berth.api.server.ServerAnswers.CreatedServer;
import dev.berth.api.server.ServerAnswers.OneServer;
import dev.berth.api.token.Caller;
import dev.berth.contracts.control.v1.ServerCommand;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v1/servers}: translates, delegates, translates back. No rule of the business lives here. */
@Path("/v1/servers")
@Tag(name = "Servers")
public class ServerResource {
    private final Servers servers;
    private final Caller caller;
    private final Creates creates;

    ServerResource(Servers servers, Caller caller, Creates creates) {
        this.servers = servers;
        this.caller = caller;
        this.creates = creates;
    }

    @GET
    @Operation(summary = "List the servers of the project")
    public Uni<ServerAnswers.Servers> list(@BeanParam ServerQuery query) {
        return servers.list(caller.project(), query);
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Make a server")
    public Uni<CreatedServer> create(@BeanParam KeyedRequest request, CreateServerBody body) {
        return creates.elsewhere(request, RequiredBody.of(body), key -> servers.create(caller.project(), body, key));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a server")
    public Uni<OneServer> get(@PathParam("id") ServerId id) {
        return servers.get(caller.project(), id);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a server's name or labels")
    public Uni<OneServer> change(@PathParam("id") ServerId id, ServerChange body) {
        return servers.change(caller.project(), id, RequiredBody.of(body));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Delete a server")
    public Uni<OneAction> delete(@PathParam("id") ServerId id) {
        return servers.act(caller.project(), id, ServerCommand.SERVER_COMMAND_DELETE);
    }

    @POST
    @Path("/{id}/actions/poweron")
    @ResponseStatus(201)
    @Operation(summary = "Switch a server on")
    public Uni<OneAction> powerOn(@PathParam("id") ServerId id) {
        return servers.act(caller.project(), id, ServerCommand.SERVER_COMMAND_POWER_ON);
    }

    @POST
    @Path("/{id}/actions/poweroff")
    @ResponseStatus(201)
    @Operation(summary = "Switch a server off, as by pulling the plug")
    public Uni<OneAction> powerOff(@PathParam("id") ServerId id) {
        return servers.act(caller.project(), id, ServerCommand.SERVER_COMMAND_POWER_OFF);
    }

    @POST
    @Path("/{id}/actions/shutdown")
    @ResponseStatus(201)
    @Operation(
            summary = "Asks the server by its power button to shut down",
            description =
                    "The action succeeds once the server is off. When it has not reacted in time (90 s) the action"
                            + " fails with the code timeout, and the server runs on; poweroff pulls the plug.")
    public Uni<OneAction> shutDown(@PathParam("id") ServerId id) {
        return servers.act(caller.project(), id, ServerCommand.SERVER_COMMAND_SHUTDOWN);
    }

    @POST
    @Path("/{id}/actions/reboot")
    @ResponseStatus(201)
    @Operation(
            summary = "Asks the server by its power button to begin anew",
            description = "A server that has not reacted in time (90 s) is reset; one that is off is switched on.")
    public Uni<OneAction> reboot(@PathParam("id") ServerId id) {
        return servers.act(caller.project(), id, ServerCommand.SERVER_COMMAND_REBOOT);
    }

    @POST
    @Path("/{id}/actions/change_protection")
    @ResponseStatus(201)
    @Operation(
            summary = "Protects the server from being deleted, or no longer",
            description = "A delete of a protected server is refused with the code protected.")
    public Uni<OneAction> changeProtection(@PathParam("id") ServerId id, ProtectionBody body) {
        return servers.protect(caller.project(), id, RequiredBody.of(body));
    }

    /** What the wire format has and Berth has not yet is refused as such, so that nobody looks for a typing error. */
    @POST
    @Path("/{id}/actions/{verb}")
    @Operation(hidden = true)
    public Uni<OneAction> unsupported(@PathParam("id") ServerId id, @PathParam("verb") String verb) {
        return servers.get(caller.project(), id).onItem().transformToUni(_ -> Uni.createFrom()
                .failure(Unsupported.action(verb)));
    }

    @POST
    @Path("/{id}/actions/reset")
    @ResponseStatus(201)
    @Operation(summary = "Reset a server, as by its reset button")
    public Uni<OneAction> reset(@PathParam("id") ServerId id) {
        return servers.act(caller.project(), id, ServerCommand.SERVER_COMMAND_RESET);
    }
}

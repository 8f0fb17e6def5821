package dev.berth.api.event;

import dev.berth.api.page.Meta;
import dev.berth.api.page.Paged;
import dev.berth.api.token.Caller;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/servers/{id}/events}: what happened to a server, also when it is gone. */
@Path("/v1/servers")
@Tag(name = "Servers")
public class EventResource {
    private final ControlPlaneClient control;
    private final Caller caller;

    EventResource(ControlPlaneClient control, Caller caller) {
        this.control = control;
        this.caller = caller;
    }

    record EventList(List<EventBody> events, Meta meta) implements Paged {}

    @GET
    @Path("/{id}/events")
    @Operation(summary = "List what happened to a server")
    public Uni<EventList> list(@PathParam("id") ServerId id, @BeanParam EventQuery query) {
        var paging = query.request();
        var request = query.onTheWire(caller.project(), id, paging);
        return control.call(stub -> stub.listServerEvents(request))
                .map(page -> new EventList(
                        page.getEventsList().stream().map(EventBody::of).toList(), Meta.of(paging, page.getTotal())));
    }
}

package dev.berth.api.metric;

import dev.berth.api.metric.MetricsBody.Answer;
import dev.berth.api.token.Caller;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/servers/{id}/metrics}: what a server used, to draw graphs from. */
@Path("/v1/servers")
@Tag(name = "Servers")
public class MetricsResource {
    private final ControlPlaneClient control;
    private final Caller caller;

    MetricsResource(ControlPlaneClient control, Caller caller) {
        this.control = control;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/metrics")
    @Operation(summary = "Show what a server used: processor, disk, network")
    public Uni<Answer> get(@PathParam("id") ServerId id, @BeanParam MetricsQuery query) {
        var request = query.onTheWire(caller.project(), id);
        return control.call(stub -> stub.getServerMetrics(request))
                .map(MetricsBody::of)
                .map(Answer::new);
    }
}

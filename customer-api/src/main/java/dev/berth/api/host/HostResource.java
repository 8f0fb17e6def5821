package dev.berth.api.host;

import dev.berth.api.error.RequiredBody;
import dev.berth.api.host.HostMessages.Enrollment;
import dev.berth.api.host.HostMessages.HostChange;
import dev.berth.api.host.HostMessages.HostList;
import dev.berth.api.host.HostMessages.NewHost;
import dev.berth.api.host.HostMessages.OneHost;
import dev.berth.api.idempotency.Creates;
import dev.berth.api.idempotency.KeyedRequest;
import dev.berth.api.page.ListQuery;
import dev.berth.api.page.PageRequest;
import dev.berth.api.token.OperatorsOnly;
import dev.berth.model.id.HostId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** {@code /v1/hosts}: operators register hosts, watch them and take them out of use. */
@Path("/v1/hosts")
@OperatorsOnly
@Tag(name = "Operators")
public class HostResource {
    private static final Set<String> SORTABLE = Set.of("id", "name", "created");

    private final Hosts hosts;
    private final Creates creates;

    HostResource(Hosts hosts, Creates creates) {
        this.hosts = hosts;
        this.creates = creates;
    }

    @GET
    @Operation(summary = "List the hosts")
    public Uni<HostList> list(@BeanParam ListQuery query, @QueryParam("name") @DefaultValue("") String name) {
        return hosts.list(name, PageRequest.of(query, SORTABLE));
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Register a host; the answer has the token by which its agent enrols")
    public Uni<Enrollment> register(@BeanParam KeyedRequest request, NewHost body) {
        return creates.elsewhere(request, RequiredBody.of(body), key -> hosts.register(body, key));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show a host")
    public Uni<OneHost> get(@PathParam("id") HostId id) {
        return hosts.get(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Take a host out of use, or back into it")
    public Uni<OneHost> change(@PathParam("id") HostId id, HostChange body) {
        return hosts.change(id, RequiredBody.of(body));
    }

    @POST
    @Path("/{id}/actions/revoke")
    @ResponseStatus(201)
    @Operation(summary = "Revoke a host's certificate")
    public Uni<OneHost> revoke(@PathParam("id") HostId id) {
        return hosts.revoke(id);
    }

    @POST
    @Path("/{id}/actions/issue_enrollment")
    @ResponseStatus(201)
    @Operation(summary = "Issue a new enrolment token for a host")
    public Uni<Enrollment> issueEnrollment(@PathParam("id") HostId id) {
        return hosts.issueEnrollment(id);
    }
}

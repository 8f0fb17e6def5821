package dev.berth.api.sshkey;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.berth.api.error.RequiredBody;
import dev.berth.api.idempotency.Creates;
import dev.berth.api.idempotency.KeyedRequest;
import dev.berth.api.label.Selector;
import dev.berth.api.page.ListQuery;
import dev.berth.api.page.Meta;
import dev.berth.api.page.Page;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.api.token.Caller;
import dev.berth.model.id.SshKeyId;
import dev.berth.model.label.LabelSelector;
import dev.berth.model.label.Labels;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** {@code /v1/ssh_keys}: the public keys that new servers are given. */
@Path("/v1/ssh_keys")
@Tag(name = "SSH keys")
public class SshKeyResource {
    private static final Map<String, Comparator<SshKeyBody>> ORDERS = Map.of(
            "id", comparingLong(SshKeyBody::id),
            "name", comparing(SshKeyBody::name),
            "created", comparing(SshKeyBody::created));

    private final SshKeys keys;
    private final Caller caller;
    private final Creates creates;

    SshKeyResource(SshKeys keys, Caller caller, Creates creates) {
        this.keys = keys;
        this.caller = caller;
        this.creates = creates;
    }

    record SshKeyList(List<SshKeyBody> sshKeys, Meta meta) implements Paged {}

    record OneSshKey(SshKeyBody sshKey) {}

    @GET
    @Operation(summary = "List the SSH keys of the project")
    public Uni<SshKeyList> list(
            @BeanParam ListQuery query,
            @QueryParam("name") @Nullable String name,
            @QueryParam("fingerprint") @Nullable String fingerprint,
            @QueryParam("label_selector") @Nullable String labelSelector) {
        PageRequest request = PageRequest.of(query, ORDERS.keySet());
        LabelSelector selector = Selector.parse(labelSelector);
        return keys.list(caller.project()).map(all -> {
            List<SshKeyBody> found = all.stream()
                    .filter(key -> name == null || key.name().equals(name))
                    .filter(key -> fingerprint == null || key.fingerprint().equals(fingerprint))
                    .filter(key -> selector.matches(new Labels(key.labels())))
                    .toList();
            Page<SshKeyBody> page = Page.cut(found, request, ORDERS);
            return new SshKeyList(page.items(), page.meta());
        });
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Add an SSH key")
    public Uni<OneSshKey> create(@BeanParam KeyedRequest request, NewSshKey body) {
        return creates.here(request, RequiredBody.of(body), () -> keys.add(caller.project(), body)
                .map(OneSshKey::new));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Show an SSH key")
    public Uni<OneSshKey> get(@PathParam("id") SshKeyId id) {
        return keys.get(caller.project(), id).map(OneSshKey::new);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change an SSH key's name or labels")
    public Uni<OneSshKey> change(@PathParam("id") SshKeyId id, SshKeyChange body) {
        return keys.change(caller.project(), id, RequiredBody.of(body)).map(OneSshKey::new);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove an SSH key")
    public Uni<Void> delete(@PathParam("id") SshKeyId id) {
        return keys.remove(caller.project(), id);
    }
}

package dev.berth.api.host;

import dev.berth.api.host.HostMessages.Enrollment;
import dev.berth.api.host.HostMessages.HostChange;
import dev.berth.api.host.HostMessages.HostList;
import dev.berth.api.host.HostMessages.NewHost;
import dev.berth.api.host.HostMessages.OneHost;
import dev.berth.api.idempotency.CreateKey;
import dev.berth.api.page.Meta;
import dev.berth.api.page.PageRequest;
import dev.berth.api.reference.Reference;
import dev.berth.api.upstream.CatalogueSource;
import dev.berth.api.upstream.CatalogueView;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.contracts.control.v1.HostDto;
import dev.berth.contracts.control.v1.HostRef;
import dev.berth.contracts.control.v1.HostRegistered;
import dev.berth.contracts.control.v1.ListHostsRequest;
import dev.berth.contracts.control.v1.LocationDto;
import dev.berth.contracts.control.v1.Ref;
import dev.berth.contracts.control.v1.RegisterHostRequest;
import dev.berth.contracts.control.v1.UpdateHostRequest;
import dev.berth.model.id.HostId;
import dev.berth.model.net.Hostname;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Asks the control plane for hosts, and shows what it tells together with the catalogue. */
@ApplicationScoped
class Hosts {
    private final ControlPlaneClient control;
    private final CatalogueSource catalogue;

    Hosts(ControlPlaneClient control, CatalogueSource catalogue) {
        this.control = control;
        this.catalogue = catalogue;
    }

    Uni<HostList> list(String name, PageRequest paging) {
        var request = ListHostsRequest.newBuilder()
                .setName(name)
                .setPaging(paging.onTheWire())
                .build();
        return control.call(stub -> stub.listHosts(request)).flatMap(page -> catalogue
                .current()
                .map(view -> new HostList(
                        page.getHostsList().stream()
                                .map(host -> HostBody.of(host, view))
                                .toList(),
                        Meta.of(paging, page.getTotal()))));
    }

    Uni<OneHost> get(HostId id) {
        return shown(control.call(stub -> stub.getHost(ref(id))));
    }

    Uni<Enrollment> register(NewHost body, CreateKey key) {
        String name = checkedName(body.name());
        return catalogue.current().flatMap(view -> {
            var request = RegisterHostRequest.newBuilder()
                    .setName(name)
                    .setLocation(location(body.location(), view))
                    .setRequestKey(key.onTheWire())
                    .build();
            return enrollment(control.call(stub -> stub.registerHost(request)));
        });
    }

    Uni<OneHost> change(HostId id, HostChange change) {
        var request = UpdateHostRequest.newBuilder().setHostId(id.value());
        if (change.cordoned() != null) {
            request.setCordoned(change.cordoned());
        }
        return shown(control.call(stub -> stub.updateHost(request.build())));
    }

    Uni<OneHost> revoke(HostId id) {
        return shown(control.call(stub -> stub.revokeHost(ref(id))));
    }

    Uni<Enrollment> issueEnrollment(HostId id) {
        return enrollment(control.call(stub -> stub.issueEnrollment(ref(id))));
    }

    private Uni<OneHost> shown(Uni<HostDto> host) {
        return host.flatMap(found -> catalogue.current().map(view -> new OneHost(HostBody.of(found, view))));
    }

    private Uni<Enrollment> enrollment(Uni<HostRegistered> registered) {
        return registered.flatMap(done -> catalogue
                .current()
                .map(view -> new Enrollment(HostBody.of(done.getHost(), view), done.getEnrollmentToken())));
    }

    private static HostRef ref(HostId id) {
        return HostRef.newBuilder().setHostId(id.value()).build();
    }

    private static String checkedName(@Nullable String name) {
        try {
            return new Hostname(name == null ? "" : name).text();
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("name", String.valueOf(wrong.getMessage())).asException();
        }
    }

    private static Ref location(@Nullable Reference reference, CatalogueView view) {
        if (reference == null) {
            throw new Problem.Invalid("location", "is missing: say where the host stands").asException();
        }
        return reference
                .in(view.locations(), LocationDto::getId, LocationDto::getName)
                .map(found -> Ref.newBuilder()
                        .setId(found.getId())
                        .setName(found.getName())
                        .build())
                .orElseThrow(() -> new Problem.Invalid("location", "there is no location \"%s\"".formatted(reference))
                        .asException());
    }
}

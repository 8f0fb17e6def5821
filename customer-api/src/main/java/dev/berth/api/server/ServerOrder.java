package dev.berth.api.server;

import dev.berth.api.idempotency.CreateKey;
import dev.berth.api.reference.Reference;
import dev.berth.api.upstream.CatalogueView;
import dev.berth.contracts.control.v1.CreateServerRequest;
import dev.berth.contracts.control.v1.DatacenterDto;
import dev.berth.contracts.control.v1.ImageDto;
import dev.berth.contracts.control.v1.LocationDto;
import dev.berth.contracts.control.v1.Ref;
import dev.berth.contracts.control.v1.ServerTypeDto;
import dev.berth.model.id.ProjectId;
import dev.berth.model.problem.Problem;
import java.util.List;

/** Translates the body of a create into the control plane's terms; pure. */
final class ServerOrder {

    private ServerOrder() {}

    /** What can be told without asking anybody. */
    static void check(CreateServerBody body) {
        Unsupported.check(body);
        body.checkedName();
        body.checkedServerType();
        body.checkedImage();
        body.checkedLabels();
        body.checkedUserData();
        body.checkPlace();
    }

    static CreateServerRequest of(
            ProjectId project, CreateServerBody body, CatalogueView view, List<String> sshKeyLines, CreateKey key) {
        var request = CreateServerRequest.newBuilder()
                .setProjectId(project.value())
                .setName(body.checkedName())
                .setServerType(serverType(body.checkedServerType(), view))
                .setImage(image(body.checkedImage(), view))
                .putAllLabels(body.checkedLabels().map())
                .addAllSshKeys(sshKeyLines)
                .setUserData(body.checkedUserData())
                .setStartAfterCreate(body.starts())
                .setRequestKey(key.onTheWire());
        if (body.location() != null) {
            request.setLocation(location(body.location(), view));
        }
        if (body.datacenter() != null) {
            request.setDatacenter(datacenter(body.datacenter(), view));
        }
        return request.build();
    }

    private static Ref serverType(Reference reference, CatalogueView view) {
        return reference
                .in(view.serverTypes(), ServerTypeDto::getId, ServerTypeDto::getName)
                .map(found -> ref(found.getId(), found.getName()))
                .orElseThrow(() -> unknown("server_type", reference));
    }

    private static Ref image(Reference reference, CatalogueView view) {
        return reference
                .in(view.images(), ImageDto::getId, ImageDto::getName)
                .map(found -> ref(found.getId(), found.getName()))
                .orElseThrow(() -> unknown("image", reference));
    }

    private static Ref location(Reference reference, CatalogueView view) {
        return reference
                .in(view.locations(), LocationDto::getId, LocationDto::getName)
                .map(found -> ref(found.getId(), found.getName()))
                .orElseThrow(() -> unknown("location", reference));
    }

    private static Ref datacenter(Reference reference, CatalogueView view) {
        return reference
                .in(view.datacenters(), DatacenterDto::getId, DatacenterDto::getName)
                .map(found -> ref(found.getId(), found.getName()))
                .orElseThrow(() -> unknown("datacenter", reference));
    }

    private static Ref ref(long id, String name) {
        return Ref.newBuilder().setId(id).setName(name).build();
    }

    private static RuntimeException unknown(String field, Reference reference) {
        return new Problem.Invalid(
                        field, "there is no \"%s\": the list of what there is shows ids and names".formatted(reference))
                .asException();
    }
}

package dev.berth.api.action;

import dev.berth.api.page.PageRequest;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.contracts.control.v1.ListOperationsRequest;
import dev.berth.contracts.control.v1.OperationRef;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks the control plane for a project's operations and shows them as actions. */
@ApplicationScoped
public class Actions {
    private static final long ANY_SERVER = 0;

    private final ControlPlaneClient control;

    Actions(ControlPlaneClient control) {
        this.control = control;
    }

    /** Of one server, also of one that is gone, or of all. */
    public Uni<ActionList> list(ProjectId project, Optional<ServerId> server, ActionQuery query) {
        PageRequest paging = query.request();
        var request = ListOperationsRequest.newBuilder()
                .setProjectId(project.value())
                .setServerId(server.map(ServerId::value).orElse(ANY_SERVER))
                .setPaging(paging.onTheWire())
                .addAllId(query.ids())
                .addAllStatus(query.statuses())
                .build();
        return control.call(stub -> stub.listOperations(request)).map(page -> ActionList.of(page, paging));
    }

    public Uni<OneAction> get(ProjectId project, Optional<ServerId> server, OperationId id) {
        var request = OperationRef.newBuilder()
                .setProjectId(project.value())
                .setOperationId(id.value())
                .setServerId(server.map(ServerId::value).orElse(ANY_SERVER))
                .build();
        return control.call(stub -> stub.getOperation(request)).map(OneAction::of);
    }
}

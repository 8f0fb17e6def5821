package dev.berth.api.operation;

import dev.berth.api.operation.OperationResource.OperationList;
import dev.berth.api.page.Meta;
import dev.berth.api.page.PageRequest;
import dev.berth.api.upstream.ControlPlaneClient;
import dev.berth.contracts.control.v1.FindOperationsRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the control plane for operations, whoever's they are. */
@ApplicationScoped
class Operations {
    private final ControlPlaneClient control;

    Operations(ControlPlaneClient control) {
        this.control = control;
    }

    /** The newest first. */
    Uni<OperationList> find(String correlation, PageRequest paging) {
        var request = FindOperationsRequest.newBuilder()
                .setCorrelationId(correlation)
                .setPaging(paging.onTheWire())
                .build();
        return control.call(stub -> stub.findOperations(request))
                .map(page -> new OperationList(
                        page.getOperationsList().stream().map(OperationBody::of).toList(),
                        Meta.of(paging, page.getTotal())));
    }
}

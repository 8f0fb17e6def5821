package dev.berth.api.operation;

import dev.berth.api.action.ActionBody;
import dev.berth.contracts.control.v1.OperationDto;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An operation as operators see it: the action that its owner sees, whose it is, and the request that started it. */
@Schema(name = "Operation")
record OperationBody(long project, long server, @Nullable String correlationId, ActionBody action) {

    static OperationBody of(OperationDto operation) {
        return new OperationBody(
                operation.getProjectId(),
                operation.getServerId(),
                operation.getCorrelationId().isEmpty() ? null : operation.getCorrelationId(),
                ActionBody.of(operation));
    }
}

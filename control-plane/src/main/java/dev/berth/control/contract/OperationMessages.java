package dev.berth.control.contract;

import dev.berth.contracts.control.v1.ListOperationsRequest;
import dev.berth.contracts.control.v1.OperationDto;
import dev.berth.contracts.control.v1.OperationPage;
import dev.berth.contracts.time.Times;
import dev.berth.control.operation.ActionStatus;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.OperationQuery;
import dev.berth.control.operation.OperationSort;
import dev.berth.control.operation.OperationState;
import dev.berth.control.operation.PublicError;
import dev.berth.model.id.CorrelationId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Operations as the contracts spell them. */
final class OperationMessages {

    private OperationMessages() {}

    static OperationQuery query(ListOperationsRequest request) {
        var pages = Pages.of(request.getPaging());
        return new OperationQuery(
                KnownIds.read("project", request.getProjectId(), ProjectId::new),
                serverOf(request.getServerId()),
                request.getIdList().stream()
                        .map(id -> KnownIds.read("action", id, OperationId::new))
                        .toList(),
                request.getStatusList().stream().map(OperationMessages::status).collect(Collectors.toSet()),
                OperationSort.parse(request.getPaging().getSortList()),
                pages.page(),
                pages.perPage());
    }

    static Optional<ServerId> serverOf(long id) {
        return id == 0 ? Optional.empty() : Optional.of(KnownIds.read("server", id, ServerId::new));
    }

    static OperationPage of(dev.berth.control.operation.OperationPage page) {
        var message = OperationPage.newBuilder().setTotal(page.total());
        page.operations().forEach(operation -> message.addOperations(of(operation)));
        return message.build();
    }

    static OperationDto of(Operation operation) {
        var status = operation.state().publicStatus();
        var message = OperationDto.newBuilder()
                .setId(operation.id().value())
                .setCommand(operation.command())
                .setStatus(status.wireName())
                .setProgress(status == ActionStatus.RUNNING ? operation.progress() : 100)
                .setStarted(Times.of(operation.created()))
                .setServerId(operation.server().value())
                .setProjectId(operation.project().value())
                .setCorrelationId(
                        operation.correlation().map(CorrelationId::text).orElse(""));
        finished(operation).map(Times::of).ifPresent(message::setFinished);
        if (status == ActionStatus.ERROR) {
            operation.state().problem().map(PublicError::of).ifPresent(error -> message.setErrorCode(error.code())
                    .setErrorMessage(error.message()));
        }
        return message.build();
    }

    /** To its owner an operation is over once it is stuck, even if the platform may yet finish it. */
    private static Optional<Instant> finished(Operation operation) {
        return operation.state() instanceof OperationState.Stuck stuck ? Optional.of(stuck.at()) : operation.finished();
    }

    private static ActionStatus status(String name) {
        return Arrays.stream(ActionStatus.values())
                .filter(status -> status.wireName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Problem.Invalid("status", "\"%s\" must be running, success or error".formatted(name))
                                .asException());
    }

    static Optional<CorrelationId> correlation(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CorrelationId(text));
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("correlation_id", String.valueOf(wrong.getMessage())).asException();
        }
    }
}

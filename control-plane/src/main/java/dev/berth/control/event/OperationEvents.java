package dev.berth.control.event;

import dev.berth.control.operation.Operation;
import dev.berth.control.operation.OperationState;
import dev.berth.control.operation.OperationWitness;
import dev.berth.control.operation.Origin;
import dev.berth.control.operation.PublicError;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Events out of what becomes of customers' operations. A server is deleted for its owner once that was accepted; all else
 * has happened when the host was seen to have done it.
 */
@ApplicationScoped
class OperationEvents implements OperationWitness {
    private static final String DELETE = "delete_server";

    /** Commands that are not here, such as a change of labels, are no event when they succeed. */
    private static final Map<String, EventType> SUCCESSES = Map.of(
            "create_server", EventType.CREATED,
            "start_server", EventType.STARTED,
            "stop_server", EventType.STOPPED,
            "shutdown_server", EventType.SHUT_DOWN,
            "reboot_server", EventType.REBOOTED,
            "reset_server", EventType.RESET);

    private final Events events;
    private final Clock clock;

    OperationEvents(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Uni<Void> opened(Operation operation) {
        return operation.command().equals(DELETE)
                ? events.write(fact(operation, EventType.DELETED))
                : Uni.createFrom().voidItem();
    }

    /** What the platform does by itself is told by whoever does it. */
    @Override
    public Uni<Void> ended(Operation operation) {
        if (operation.origin() == Origin.PLATFORM || operation.command().equals(DELETE)) {
            return Uni.createFrom().voidItem();
        }
        return switch (operation.state()) {
            case OperationState.Succeeded _ ->
                Optional.ofNullable(SUCCESSES.get(operation.command()))
                        .map(type -> events.write(fact(operation, type)))
                        .orElseGet(() -> Uni.createFrom().voidItem());
            case OperationState.Failed failed -> events.write(failure(operation, failed.cause()));
            case OperationState.Stuck stuck -> events.write(failure(operation, stuck.cause()));
            case OperationState.Pending _,
                    OperationState.Running _,
                    OperationState.Awaiting _,
                    OperationState.Unwinding _ -> Uni.createFrom().voidItem();
        };
    }

    private Fact failure(Operation operation, Problem cause) {
        var error = PublicError.of(cause);
        return fact(operation, EventType.FAILED)
                .because(error.code())
                .saying("%s: %s".formatted(operation.command(), error.message()));
    }

    private Fact fact(Operation operation, EventType type) {
        return new Fact(
                "operation %s %s".formatted(operation.id(), type.wireName()),
                operation.server(),
                type,
                clock.instant(),
                Optional.of(operation.id()));
    }
}

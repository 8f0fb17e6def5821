package dev.berth.control.operation;

import dev.berth.model.id.CorrelationId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * A durable piece of work as the journal has it.
 *
 * @param kind names its saga
 * @param command what the customer reads as the action's command
 * @param progress 0 to 100
 * @param attempts how often the present step failed for a passing reason
 * @param correlation names the request that opened it, if one did
 * @param due when it was to be looked at, as far as is known
 * @param version of the row: who writes on an older one is refused
 */
public record Operation(
        OperationId id,
        String kind,
        Origin origin,
        String command,
        ProjectId project,
        ServerId server,
        JsonObject input,
        OperationState state,
        int progress,
        int attempts,
        Optional<CorrelationId> correlation,
        Instant created,
        Instant due,
        Optional<Instant> finished,
        long version) {

    Operation in(OperationState next, int progressNow) {
        return new Operation(
                id,
                kind,
                origin,
                command,
                project,
                server,
                input,
                next,
                progressNow,
                0,
                correlation,
                created,
                due,
                finished,
                version);
    }

    Operation afterFailure() {
        return new Operation(
                id,
                kind,
                origin,
                command,
                project,
                server,
                input,
                state,
                progress,
                attempts + 1,
                correlation,
                created,
                due,
                finished,
                version);
    }
}

package dev.berth.api.action;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.OperationDto;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An action as clients see it: they poll it until it is no longer running. */
@Schema(name = "Action")
public record ActionBody(
        long id,
        String command,
        String status,
        int progress,
        Instant started,
        @Nullable Instant finished,
        List<Resource> resources,
        @Nullable ActionError error) {

    /** What the action is about. */
    @Schema(name = "ActionResource")
    public record Resource(long id, String type) {}

    @Schema(name = "ActionError")
    public record ActionError(String code, String message) {}

    public static ActionBody of(OperationDto operation) {
        return new ActionBody(
                operation.getId(),
                operation.getCommand(),
                operation.getStatus(),
                operation.getProgress(),
                WireTime.seconds(operation.getStarted()),
                WireTime.secondsOrNull(operation.hasFinished(), operation.getFinished()),
                List.of(new Resource(operation.getServerId(), "server")),
                error(operation));
    }

    private static @Nullable ActionError error(OperationDto operation) {
        return operation.getErrorCode().isEmpty()
                ? null
                : new ActionError(operation.getErrorCode(), operation.getErrorMessage());
    }
}

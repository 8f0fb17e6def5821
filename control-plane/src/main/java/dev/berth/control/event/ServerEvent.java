package dev.berth.control.event;

import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a server.
 *
 * @param operation the action that brought it about
 * @param reason of a move: {@code busy_host} or {@code maintenance}; of a failure: the code of its error
 * @param detail of a failure: what went wrong, in words for the server's owner
 * @param blackout of a move: how long the server stood still, when that was measured
 */
public record ServerEvent(
        long id,
        ServerId server,
        EventType type,
        Instant at,
        Optional<OperationId> operation,
        Optional<String> reason,
        Optional<String> detail,
        Optional<Duration> blackout) {

    public String message() {
        return type.words()
                + detail.map(": "::concat).orElse("")
                + blackout.map(stood -> "; it stood still for %d ms".formatted(stood.toMillis()))
                        .orElse("");
    }
}

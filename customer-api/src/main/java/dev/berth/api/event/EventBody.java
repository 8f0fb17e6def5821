package dev.berth.api.event;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.ServerEventDto;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a server. {@code action} is the id of the action that brought it about, null when none did;
 * {@code reason} says why it was moved or what failed; {@code blackoutMs} is how long a moved server stood still.
 */
@Schema(name = "ServerEvent")
record EventBody(
        long id,
        String type,
        String message,
        Instant happened,
        long server,
        @Nullable Long action,
        @Nullable String reason,
        @Nullable Long blackoutMs) {

    static EventBody of(ServerEventDto event) {
        return new EventBody(
                event.getId(),
                event.getType(),
                event.getMessage(),
                WireTime.millis(event.getAt()),
                event.getServerId(),
                event.getOperationId() == 0 ? null : event.getOperationId(),
                event.getReason().isEmpty() ? null : event.getReason(),
                event.hasBlackoutMilliseconds() ? event.getBlackoutMilliseconds() : null);
    }
}

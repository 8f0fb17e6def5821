package dev.berth.api.move;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.MoveDto;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A move of a server between hosts, as operators see it. {@code predictedGain} is in cores of overload;
 * {@code blackoutMs} is how long the guest stood still, null until that is known.
 */
@Schema(name = "Move")
record MoveBody(
        long id,
        long operation,
        long server,
        String serverName,
        long sourceHost,
        String sourceHostName,
        long targetHost,
        String targetHostName,
        String cause,
        String reason,
        double predictedGain,
        String status,
        @Nullable String error,
        Instant started,
        @Nullable Instant ended,
        @Nullable Long blackoutMs,
        long copiedBytes) {

    static MoveBody of(MoveDto move) {
        return new MoveBody(
                move.getId(),
                move.getOperationId(),
                move.getServerId(),
                move.getServerName(),
                move.getSourceHostId(),
                move.getSourceHost(),
                move.getTargetHostId(),
                move.getTargetHost(),
                move.getCause(),
                move.getReason(),
                move.getPredictedGain(),
                move.getStatus(),
                move.getError().isEmpty() ? null : move.getError(),
                WireTime.millis(move.getStarted()),
                move.hasEnded() ? WireTime.millis(move.getEnded()) : null,
                move.hasBlackoutMilliseconds() ? move.getBlackoutMilliseconds() : null,
                move.getCopiedBytes());
    }
}

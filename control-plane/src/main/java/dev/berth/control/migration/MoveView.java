package dev.berth.control.migration;

import dev.berth.model.id.HostId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One move as operators see it.
 *
 * @param predictedGain overload that the plan said would go
 * @param blackout how long the guest stood still, by the hosts' own measure
 */
public record MoveView(
        long id,
        OperationId operation,
        ServerId server,
        String serverName,
        HostId source,
        String sourceName,
        HostId target,
        String targetName,
        MoveCause cause,
        String reason,
        CpuAmount predictedGain,
        MoveStatus status,
        Optional<String> error,
        Instant started,
        Optional<Instant> ended,
        Optional<Duration> blackout,
        DataSize copied) {}

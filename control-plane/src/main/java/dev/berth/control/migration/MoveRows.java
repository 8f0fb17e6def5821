package dev.berth.control.migration;

import dev.berth.model.id.HostId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** From the table's row, and both hosts' names, to what operators see. */
final class MoveRows {

    private MoveRows() {}

    static MoveView view(Object[] columns) {
        var row = (MoveEntity) columns[0];
        return new MoveView(
                row.id,
                new OperationId(row.operationId),
                new ServerId(row.serverId),
                row.serverName,
                new HostId(row.sourceHostId),
                (String) columns[1],
                new HostId(row.targetHostId),
                (String) columns[2],
                MoveCause.valueOf(row.cause.toUpperCase(Locale.ROOT)),
                row.reason,
                CpuAmount.ofCores(row.predictedGain),
                MoveStatus.valueOf(row.status.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.error),
                row.started,
                Optional.ofNullable(row.ended),
                Optional.ofNullable(row.blackoutMilliseconds).map(Duration::ofMillis),
                new DataSize(row.copiedBytes));
    }
}

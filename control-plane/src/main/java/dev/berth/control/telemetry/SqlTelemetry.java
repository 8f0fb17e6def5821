package dev.berth.control.telemetry;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The latest telemetry in PostgreSQL: one statement for all hosts of a batch, one for all guests. */
@ApplicationScoped
class SqlTelemetry {
    private final Pool pool;

    SqlTelemetry(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> write(TelemetryBatch batch) {
        return writeHosts(List.copyOf(batch.hosts().entrySet()))
                .chain(() -> writeGuests(List.copyOf(batch.guests().entrySet())));
    }

    Uni<Void> forgetGuests(Instant takenBefore) {
        return pool.preparedQuery("delete from guest_latest where taken_at < $1")
                .execute(Tuple.of(at(takenBefore)))
                .replaceWithVoid();
    }

    private Uni<Void> writeHosts(List<Map.Entry<HostId, HostTelemetry>> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("""
                        insert into host_latest (host_id, taken_at, cpu_pressure, memory_pressure, cpu_used,
                            memory_used_bytes, storage_free_bytes, hot_since)
                        select * from unnest($1::bigint[], $2::timestamptz[], $3::float8[], $4::float8[], $5::float8[],
                            $6::bigint[], $7::bigint[], $8::timestamptz[])
                        on conflict (host_id) do update set taken_at = excluded.taken_at,
                            cpu_pressure = excluded.cpu_pressure, memory_pressure = excluded.memory_pressure,
                            cpu_used = excluded.cpu_used, memory_used_bytes = excluded.memory_used_bytes,
                            storage_free_bytes = excluded.storage_free_bytes, hot_since = excluded.hot_since
                        where host_latest.taken_at <= excluded.taken_at""")
                .execute(Tuple.from(new Object[] {
                    longs(rows, row -> row.getKey().value()),
                    times(rows, row -> row.getValue().takenAt()),
                    doubles(rows, row -> row.getValue().cpuPressure().value()),
                    doubles(rows, row -> row.getValue().memoryPressure().value()),
                    doubles(rows, row -> row.getValue().cpuUsed().cores()),
                    longs(rows, row -> row.getValue().memoryUsed().bytes()),
                    longs(rows, row -> row.getValue().storageFree().bytes()),
                    times(rows, row -> row.getValue().hotSince().orElse(null))
                }))
                .replaceWithVoid();
    }

    private Uni<Void> writeGuests(List<Map.Entry<ServerId, GuestTelemetry>> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("""
                        insert into guest_latest (server_id, host_id, taken_at, cpu_used, memory_resident_bytes)
                        select * from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::float8[], $5::bigint[])
                        on conflict (server_id) do update set host_id = excluded.host_id, taken_at = excluded.taken_at,
                            cpu_used = excluded.cpu_used, memory_resident_bytes = excluded.memory_resident_bytes
                        where guest_latest.taken_at <= excluded.taken_at""")
                .execute(Tuple.from(new Object[] {
                    longs(rows, row -> row.getKey().value()),
                    longs(rows, row -> row.getValue().host().value()),
                    times(rows, row -> row.getValue().takenAt()),
                    doubles(rows, row -> row.getValue().cpuUsed().cores()),
                    longs(rows, row -> row.getValue().memoryResident().bytes())
                }))
                .replaceWithVoid();
    }

    private static <T> Long[] longs(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> Double[] doubles(List<T> rows, Function<T, Double> column) {
        return rows.stream().map(column).toArray(Double[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> rows, Function<T, @Nullable Instant> column) {
        return rows.stream()
                .map(column)
                .map(instant -> instant == null ? null : at(instant))
                .toArray(OffsetDateTime[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

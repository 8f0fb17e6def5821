package dev.berth.control.host;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one query that gives hosts with all that operators see, and how its rows are read. */
final class HostRows {

    /** What is read of each host {@code h}: reservations, telemetry and guests, gathered by the database. */
    static final String SELECT = """
            select h.*, heard.last_seen last_contact, r.memory_reserved, r.vcpus_reserved, r.servers, g.running, g.strays,
                   coalesce(l.cpu_pressure, 0) cpu_pressure, coalesce(l.cpu_used, 0) cpu_used,
                   coalesce(l.memory_used_bytes, 0) memory_used
            from host h
            left join host_latest l on l.host_id = h.id
            join host_heard heard on heard.host_id = h.id
            cross join lateral (
                select coalesce(sum(memory_bytes), 0)::bigint memory_reserved, coalesce(sum(vcpus), 0)::int vcpus_reserved,
                       array_agg(server_id order by server_id) filter (where role = 'home') servers
                from reservation where host_id = h.id) r
            cross join lateral (
                select count(*) filter (where state in ('running', 'sending'))::int running,
                       array_agg(server_id order by server_id) filter (where stray and state <> 'absent') strays
                from observed_guest where host_id = h.id) g
            """;

    private final Duration offlineAfter;

    HostRows(Duration offlineAfter) {
        this.offlineAfter = offlineAfter;
    }

    Host read(Row row, Instant now) {
        var lastSeen = instant(row, "last_contact");
        var state = HostState.of(
                row.getString("certificate_fingerprint") != null,
                instant(row, "revoked_at"),
                lastSeen,
                now,
                offlineAfter);
        return new Host(
                new HostId(row.getLong("id")),
                row.getString("name"),
                new LocationId(row.getLong("location_id")),
                state,
                row.getBoolean("cordoned"),
                row.getOffsetDateTime("created").toInstant(),
                lastSeen,
                facts(row),
                use(row),
                new Host.Guests(row.getInteger("running"), servers(row, "servers"), servers(row, "strays")));
    }

    private static Host.Facts facts(Row row) {
        return new Host.Facts(
                CpuAmount.ofCores(row.getDouble("cores")),
                new DataSize(row.getLong("memory_bytes")),
                new DataSize(row.getLong("storage_bytes")),
                text(row.getString("accelerator")),
                text(row.getString("migration_address")),
                text(row.getString("agent_version")),
                text(row.getString("filter_version")));
    }

    private static Host.Use use(Row row) {
        return new Host.Use(
                new DataSize(row.getLong("memory_reserved")),
                row.getInteger("vcpus_reserved"),
                new Ratio(row.getDouble("cpu_pressure")),
                CpuAmount.ofCores(row.getDouble("cpu_used")),
                new DataSize(row.getLong("memory_used")));
    }

    private static List<ServerId> servers(Row row, String column) {
        Long[] ids = row.getArrayOfLongs(column);
        return ids == null ? List.of() : Arrays.stream(ids).map(ServerId::new).toList();
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

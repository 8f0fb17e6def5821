package dev.berth.control.scheduling;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Reservation;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server's reserved place, with what is known of its guest there.
 *
 * @param runsHere the host is the server's home, and its guest was seen running there
 * @param atRest it runs as it should and nothing is done to it
 * @param settling it was started a moment ago
 * @param lastMove the last one that succeeded, unless nothing depends on it any more
 */
record PromisedGuest(
        ServerId server,
        HostId host,
        GuestSize size,
        boolean runsHere,
        boolean atRest,
        boolean settling,
        CpuAmount cpuUse,
        Optional<LastMove> lastMove) {

    /** Of all servers. Columns are read by their place, as there are many rows. */
    static final String SELECT = """
            with busy as (
                select distinct server_id from operation where finished is null and server_id is not null),
            started as (
                select distinct server_id from operation
                where finished > $1 and kind in ('create_server', 'start_server', 'reset_server')),
            moved as (
                select distinct on (server_id) server_id, source_host_id, ended from move
                where status = 'succeeded' and ended > $2 order by server_id, id desc)
            select r.server_id, r.host_id, r.vcpus, r.memory_bytes, r.disk_bytes, r.guaranteed_vcpus,
                   r.role = 'home' and coalesce(o.state, '') in ('running', 'sending'),
                   coalesce(o.state, '') = 'running' and coalesce(w.mode, '') = 'run' and busy.server_id is null,
                   started.server_id is not null, coalesce(g.cpu_used, 0), moved.source_host_id, moved.ended
            from reservation r
            left join wanted_guest w on w.server_id = r.server_id and w.host_id = r.host_id
            left join observed_guest o on o.server_id = r.server_id and o.host_id = r.host_id
            left join guest_latest g on g.server_id = r.server_id and g.host_id = r.host_id
            left join busy on busy.server_id = r.server_id
            left join started on started.server_id = r.server_id
            left join moved on moved.server_id = r.server_id""";

    /** @param startedSince when a guest must have been started to be settling still */
    static Tuple parameters(Instant startedSince, Instant movedSince) {
        return Tuple.of(startedSince.atOffset(ZoneOffset.UTC), movedSince.atOffset(ZoneOffset.UTC));
    }

    static PromisedGuest read(Row row) {
        return new PromisedGuest(
                new ServerId(row.getLong(0)),
                new HostId(row.getLong(1)),
                new GuestSize(
                        new VcpuCount(row.getInteger(2)),
                        new DataSize(row.getLong(3)),
                        new DataSize(row.getLong(4)),
                        row.getInteger(5)),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                CpuAmount.ofCores(row.getDouble(9)),
                lastMove(row.getLong(10), row.getOffsetDateTime(11)));
    }

    private static Optional<LastMove> lastMove(@Nullable Long source, @Nullable OffsetDateTime ended) {
        return source == null || ended == null
                ? Optional.empty()
                : Optional.of(new LastMove(new HostId(source), ended.toInstant()));
    }

    /** To be moved by no plan yet, for no other reason than that it was started a moment ago. */
    boolean onlySettles() {
        return atRest && settling;
    }

    GuestView toGuest() {
        return new GuestView(
                server,
                host,
                size.vcpus(),
                size.memory(),
                size.disk(),
                cpuUse,
                atRest && !settling ? Mobility.MOVABLE : Mobility.PINNED,
                lastMove,
                Optional.empty(),
                NumaPlace.ANYWHERE,
                size.terms());
    }

    Reservation toReservation() {
        return new Reservation(server, host, size.vcpus(), size.memory(), NumaPlace.ANYWHERE, size.terms());
    }
}

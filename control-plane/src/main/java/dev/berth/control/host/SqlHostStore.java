package dev.berth.control.host;

import dev.berth.control.request.RequestKey;
import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Hosts in PostgreSQL. */
@ApplicationScoped
class SqlHostStore implements HostStore {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Pool pool;
    private final HostRows rows;

    SqlHostStore(Pool pool, HostConfig config) {
        this.pool = pool;
        rows = new HostRows(config.offlineAfter());
    }

    @Override
    public Uni<HostId> insert(
            String name, LocationId location, Ticket ticket, Optional<RequestKey> request, Instant now) {
        return pool.preparedQuery("""
                        insert into host (name, location_id, created, enrollment_hash, enrollment_expires, request_key)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (request_key) do update set enrollment_hash = excluded.enrollment_hash,
                            enrollment_expires = excluded.enrollment_expires
                        returning id""")
                .execute(Tuple.of(
                        name,
                        location.value(),
                        at(now),
                        ticket.hash(),
                        at(ticket.expires()),
                        request.map(RequestKey::uuid).orElse(null)))
                .map(inserted -> new HostId(inserted.iterator().next().getLong("id")))
                .onFailure(failure ->
                        failure instanceof PgException database && UNIQUE_VIOLATION.equals(database.getSqlState()))
                .transform(_ -> new Problem.NotUnique("host", "name", name).asException());
    }

    @Override
    public Uni<HostPage> list(HostQuery query, Instant now) {
        // The order is made of fixed words: see HostOrder.
        String sql = """
                with matching as (select id, name, created from host where $1::text is null or name = $1),
                     page as (select id from matching order by %1$s limit $2 offset $3)
                select one.total, listed.*
                from (select count(*) total from matching) one
                left join (%2$s where h.id in (select id from page)) listed on true
                order by %1$s""".formatted(query.order().sql(), HostRows.SELECT);
        return pool.preparedQuery(sql)
                .execute(Tuple.of(query.name().orElse(null), query.perPage(), query.offset()))
                .map(found -> page(found, now));
    }

    private HostPage page(RowSet<Row> found, Instant now) {
        long total = 0;
        List<Host> hosts = new ArrayList<>();
        for (Row row : found) {
            total = row.getLong("total");
            if (row.getLong("id") != null) {
                hosts.add(rows.read(row, now));
            }
        }
        return new HostPage(hosts, total);
    }

    @Override
    public Uni<Optional<Host>> find(HostId host, Instant now) {
        return pool.preparedQuery(HostRows.SELECT + " where h.id = $1")
                .execute(Tuple.of(host.value()))
                .map(found -> found.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.read(found.iterator().next(), now)));
    }

    @Override
    public Uni<Boolean> setSchedulable(HostId host, Schedulable schedulable) {
        return update(
                "update host set cordoned = $2, version = version + 1 where id = $1",
                Tuple.of(host.value(), schedulable == Schedulable.CORDONED));
    }

    @Override
    public Uni<Boolean> setTicket(HostId host, Ticket ticket) {
        return update(
                "update host set enrollment_hash = $2, enrollment_expires = $3 where id = $1",
                Tuple.of(host.value(), ticket.hash(), at(ticket.expires())));
    }

    @Override
    public Uni<Boolean> revoke(HostId host, Instant now) {
        return update("""
                update host set revoked_at = coalesce(revoked_at, $2), enrollment_hash = null, enrollment_expires = null
                where id = $1""", Tuple.of(host.value(), at(now)));
    }

    @Override
    public <T> Uni<Optional<T>> enroll(String hash, Instant now, Function<HostId, Certified<T>> certify) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("""
                        update host set enrollment_hash = null, enrollment_expires = null
                        where enrollment_hash = $1 and enrollment_expires > $2 returning id""")
                .execute(Tuple.of(hash, at(now)))
                .chain(used -> used.size() == 0
                        ? Uni.createFrom().item(Optional.<T>empty())
                        : store(connection, new HostId(used.iterator().next().getLong("id")), certify)));
    }

    private static <T> Uni<Optional<T>> store(
            SqlConnection connection, HostId host, Function<HostId, Certified<T>> certify) {
        var certified = certify.apply(host);
        return connection
                .preparedQuery("update host set certificate_fingerprint = $2, revoked_at = null where id = $1")
                .execute(Tuple.of(host.value(), certified.fingerprint().hex()))
                .replaceWith(Optional.of(certified.result()));
    }

    private Uni<Boolean> update(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(updated -> updated.rowCount() == 1);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

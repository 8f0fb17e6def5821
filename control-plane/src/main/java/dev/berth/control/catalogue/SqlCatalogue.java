package dev.berth.control.catalogue;

import dev.berth.model.net.Ipv6Range;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue in PostgreSQL. What the file has is written over what is there, by id. What it no longer has goes away,
 * unless something needs it: then nothing is written, and the answer says what.
 */
@ApplicationScoped
class SqlCatalogue {
    /** Any number that nobody else locks: replicas that start together store one after another. */
    private static final long LOCK = 0x6265727468L;

    private final Pool pool;

    SqlCatalogue(Pool pool) {
        this.pool = pool;
    }

    /** Returns why it was refused; empty when it is stored. */
    Uni<List<String>> store(Catalogue catalogue) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("select pg_advisory_xact_lock($1)::text")
                .execute(Tuple.of(LOCK))
                .chain(() -> refusals(connection, catalogue))
                .chain(refusals -> refusals.isEmpty()
                        ? write(connection, catalogue).replaceWith(refusals)
                        : Uni.createFrom().item(refusals)));
    }

    private static Uni<List<String>> refusals(SqlConnection connection, Catalogue catalogue) {
        return connection
                .preparedQuery("""
                        select 'server_types' section, name, id,
                            (select count(*) from server where server_type_id = t.id and deleted is null) used, 'servers' by_what
                            from server_type t where id <> all ($1)
                        union all select 'images', name, id,
                            (select count(*) from server where image_id = i.id and deleted is null), 'servers'
                            from image i where id <> all ($2)
                        union all select 'locations', name, id,
                            (select count(*) from host where location_id = l.id), 'hosts'
                            from location l where id <> all ($3)
                        union all select 'datacenters', name, id,
                            (select count(*) from server where datacenter_id = d.id and deleted is null), 'servers'
                            from datacenter d where id <> all ($4)
                        union all select 'networks', cidr, location_id,
                            (select count(*) from address where ipv4 between n.first_address and n.last_address), 'servers'
                            from guest_network n where cidr <> all ($5)
                        union all select 'networks', cidr6, location_id,
                            (select count(*) from address where ipv6_prefix is not null
                                and ipv4 between n.first_address and n.last_address), 'servers'
                            from guest_network n where cidr = any ($5) and cidr6 <> all ($6)""")
                .execute(Tuple.of(
                        ids(catalogue.serverTypes().stream()
                                .map(each -> each.id().value())),
                        ids(catalogue.images().stream().map(each -> each.id().value())),
                        ids(catalogue.locations().stream().map(each -> each.id().value())),
                        ids(catalogue.datacenters().stream()
                                .map(each -> each.id().value())),
                        cidrs(catalogue),
                        cidrs6(catalogue)))
                .map(rows -> {
                    List<String> refusals = new ArrayList<>();
                    rows.forEach(row -> {
                        if (row.getLong("used") > 0) {
                            refusals.add("%s: \"%s\" (id %d) is missing, but %d %s use it; put it back"
                                    .formatted(
                                            row.getString("section"),
                                            row.getString("name"),
                                            row.getLong("id"),
                                            row.getLong("used"),
                                            row.getString("by_what")));
                        }
                    });
                    return refusals;
                });
    }

    private static Uni<Void> write(SqlConnection connection, Catalogue catalogue) {
        return keep(
                        connection,
                        KeptTable.LOCATION,
                        catalogue.locations().stream().map(CatalogueTuples::of))
                .chain(() -> keep(
                        connection,
                        KeptTable.DATACENTER,
                        catalogue.datacenters().stream().map(CatalogueTuples::of)))
                .chain(() -> keep(
                        connection,
                        KeptTable.GUEST_NETWORK,
                        catalogue.networks().stream().map(CatalogueTuples::of)))
                .chain(() -> keep(
                        connection,
                        KeptTable.SERVER_TYPE,
                        catalogue.serverTypes().stream().map(CatalogueTuples::of)))
                .chain(() -> keep(
                        connection, KeptTable.IMAGE, catalogue.images().stream().map(CatalogueTuples::of)))
                .chain(() -> retire(connection, catalogue));
    }

    /** Rows that only deleted servers still refer to stay; they are in no catalogue, so nobody can buy them. */
    private static Uni<Void> retire(SqlConnection connection, Catalogue catalogue) {
        return delete(
                        connection,
                        "server_type t where id <> all ($1) and not exists (select from server where server_type_id = t.id)",
                        ids(catalogue.serverTypes().stream()
                                .map(each -> each.id().value())))
                .chain(() -> delete(
                        connection,
                        "image i where id <> all ($1) and not exists (select from server where image_id = i.id)",
                        ids(catalogue.images().stream().map(each -> each.id().value()))))
                .chain(() -> delete(connection, "guest_network where cidr <> all ($1)", cidrs(catalogue)))
                .chain(() -> delete(
                        connection,
                        "datacenter d where id <> all ($1) and not exists (select from server where datacenter_id = d.id)",
                        ids(catalogue.datacenters().stream()
                                .map(each -> each.id().value()))))
                .chain(() -> delete(
                        connection, """
                        location l where id <> all ($1)
                            and not exists (select from datacenter where location_id = l.id)
                            and not exists (select from server where location_id = l.id)""", ids(catalogue.locations().stream().map(each -> each.id()
                                .value()))));
    }

    private static Uni<Void> keep(SqlConnection connection, KeptTable table, Stream<Tuple> rows) {
        return connection
                .preparedQuery(table.statement())
                .executeBatch(rows.toList())
                .replaceWithVoid();
    }

    private static Uni<Void> delete(SqlConnection connection, String what, Object kept) {
        return connection
                .preparedQuery("delete from " + what)
                .execute(Tuple.of(kept))
                .replaceWithVoid();
    }

    private static Long[] ids(Stream<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    private static String[] cidrs6(Catalogue catalogue) {
        return catalogue.networks().stream()
                .flatMap(network -> network.range6().stream())
                .map(Ipv6Range::toString)
                .toArray(String[]::new);
    }

    private static String[] cidrs(Catalogue catalogue) {
        return catalogue.networks().stream()
                .map(network -> network.range().toString())
                .toArray(String[]::new);
    }
}

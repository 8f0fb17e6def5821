package dev.berth.bench.peer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list and a create cost at the least: no token, no limit, no second service; one query, one row. */
@Path("/")
public class PeerResource {
    private static final String PAGE = """
            select s.id, s.name, s.created, s.server_type_id, s.image_id, s.datacenter_id, s.labels::text labels,
                   s.wanted_power, a.ipv4, o.state, h.last_seen
            from server s
            left join address a on a.server_id = s.id
            left join reservation r on r.server_id = s.id and r.role = 'home'
            left join observed_guest o on o.server_id = s.id and o.host_id = r.host_id
            left join host h on h.id = r.host_id
            where s.project_id = $1 and s.deleted is null
            order by s.id limit $2""";

    private static final String INSERT = "insert into bench_row (name, created) values ($1, $2) returning id";

    private final Pool database;

    PeerResource(Pool database) {
        this.database = database;
    }

    /** One server, as the one query gives it. */
    public record ServerRow(
            long id,
            String name,
            OffsetDateTime created,
            long serverType,
            long image,
            long datacenter,
            String labels,
            String power,
            Long ipv4,
            String state,
            OffsetDateTime lastSeen) {

        static ServerRow of(Row row) {
            return new ServerRow(
                    row.getLong(0),
                    row.getString(1),
                    row.getOffsetDateTime(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getString(6),
                    row.getString(7),
                    row.getLong(8),
                    row.getString(9),
                    row.getOffsetDateTime(10));
        }
    }

    /** The id of a row that was inserted and committed. */
    public record Inserted(long id) {}

    @GET
    @Path("/servers")
    public Uni<List<ServerRow>> servers(@RestQuery long project, @RestQuery int limit) {
        return database.preparedQuery(PAGE)
                .execute(Tuple.of(project, limit))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .map(ServerRow::of)
                .collect()
                .asList();
    }

    @POST
    @Path("/rows")
    public Uni<Inserted> insert() {
        String name = "row-" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
        return database.preparedQuery(INSERT)
                .execute(Tuple.of(name, OffsetDateTime.now(ZoneOffset.UTC)))
                .map(rows -> new Inserted(rows.iterator().next().getLong(0)));
    }
}

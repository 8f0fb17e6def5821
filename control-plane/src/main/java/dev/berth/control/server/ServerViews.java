package dev.berth.control.server;

import dev.berth.control.catalogue.CatalogueService;
import dev.berth.control.catalogue.ServerType;
import dev.berth.control.guest.GuestState;
import dev.berth.control.host.HostConfig;
import dev.berth.control.server.StatusRule.HostContact;
import dev.berth.control.server.StatusRule.Situation;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.model.unit.DataSize;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads servers with their status. Not by entities: a page of a large project is the platform's most frequent question. */
@ApplicationScoped
class ServerViews {
    private static final ServerOrder BY_ID = ServerOrder.parse(List.of());

    private final Pool pool;
    private final CatalogueService catalogue;
    private final HostConfig hosts;
    private final Clock clock;

    ServerViews(Pool pool, CatalogueService catalogue, HostConfig hosts, Clock clock) {
        this.pool = pool;
        this.catalogue = catalogue;
        this.hosts = hosts;
        this.clock = clock;
    }

    Uni<ServerView> view(ProjectId project, ServerId server) {
        var one = Conditions.of(project).and("s.id = %s", server.value());
        return page(one, BY_ID, 1, 0).map(found -> found.servers().stream()
                .findFirst()
                .orElseThrow(() -> new Problem.NotFound("server", server.toString()).asException()));
    }

    Uni<ServerPage> list(ServerQuery query) {
        return query.status().isEmpty()
                ? page(Conditions.of(query), query.order(), query.perPage(), query.offset())
                : listByStatus(query);
    }

    /** The status is computed, so it is computed for all that fit else; only those of the page are read whole. */
    private Uni<ServerPage> listByStatus(ServerQuery query) {
        var conditions = Conditions.of(query);
        return pool.preparedQuery(ServerRows.standings(conditions, query.order()))
                .execute(conditions.tuple())
                .map(this::rows)
                .chain(rows -> {
                    var matching = rows.stream()
                            .filter(row -> query.status().contains(status(row)))
                            .map(row -> ServerRows.id(row).value())
                            .toList();
                    var ids = matching.stream()
                            .skip(query.offset())
                            .limit(query.perPage())
                            .toArray(Long[]::new);
                    return page(conditions.and("s.id = any(%s)", (Object) ids), query.order(), query.perPage(), 0)
                            .map(page -> new ServerPage(page.servers(), matching.size()));
                });
    }

    private Uni<ServerPage> page(Conditions conditions, ServerOrder order, int limit, int offset) {
        return pool.preparedQuery(ServerRows.page(conditions, order, limit, offset))
                .execute(conditions.tuple())
                .map(this::rows)
                .map(rows -> new ServerPage(
                        rows.stream()
                                .filter(ServerRows::hasServer)
                                .map(this::view)
                                .toList(),
                        ServerRows.total(rows.getFirst())));
    }

    private List<Row> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private ServerView view(Row row) {
        var server = ServerRows.server(row);
        return new ServerView(
                server,
                status(row),
                ServerRows.address(row),
                ServerRows.network6(row),
                catalogue
                        .current()
                        .serverType(server.type())
                        .map(ServerType::disk)
                        .orElse(DataSize.ZERO),
                ServerRows.locked(row) ? ServerView.Busy.LOCKED : ServerView.Busy.NO);
    }

    private ServerStatus status(Row row) {
        return StatusRule.of(new Situation(
                ServerRows.power(row),
                row.getOffsetDateTime("deleted") != null,
                contact(ServerRows.instant(row, "last_seen")),
                Optional.ofNullable(row.getString("state")).map(GuestState::ofColumn),
                ServerRows.ending(row),
                ServerRows.commands(row)));
    }

    private HostContact contact(Optional<Instant> lastSeen) {
        var silentBefore = clock.instant().minus(hosts.offlineAfter());
        return lastSeen.filter(seen -> !seen.isBefore(silentBefore)).isPresent()
                ? HostContact.HEARD
                : HostContact.SILENT;
    }
}

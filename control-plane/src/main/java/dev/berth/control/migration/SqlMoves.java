package dev.berth.control.migration;

import dev.berth.control.event.Events;
import dev.berth.control.event.MoveReason;
import dev.berth.control.guest.CopyReport;
import dev.berth.control.request.RequestKey;
import dev.berth.model.id.HostId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Moves in PostgreSQL. */
@ApplicationScoped
class SqlMoves implements MoveStore {
    private final Mutiny.SessionFactory sessions;
    private final Events events;

    SqlMoves(Mutiny.SessionFactory sessions, Events events) {
        this.sessions = sessions;
        this.events = events;
    }

    @Override
    public Uni<MovedServer> lockServer(ServerId server) {
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery(
                                "select project_id, name from server where id = :id and deleted is null for update",
                                Object[].class)
                        .setParameter("id", server.value())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Problem.NotFound("server", server.toString()).asException())
                .map(row -> new MovedServer(new ProjectId((Long) row[0]), (String) row[1]));
    }

    @Override
    public Uni<Void> insert(OperationId operation, NewMove move, Instant now) {
        var row = new MoveEntity();
        row.operationId = operation.value();
        row.serverId = move.work().server().value();
        row.serverName = move.serverName();
        row.sourceHostId = move.work().source().value();
        row.targetHostId = move.work().target().value();
        row.cause = move.cause().wireName();
        row.reason = move.reason();
        row.predictedGain = move.predictedGain().cores();
        row.status = MoveStatus.RUNNING.wireName();
        row.requestKey = move.request().map(RequestKey::uuid).orElse(null);
        row.started = now;
        return sessions.withStatelessTransaction((session, _) -> session.insert(row));
    }

    @Override
    public Uni<Optional<MoveView>> startedFor(RequestKey request) {
        return sessions.withStatelessSession(
                        session -> rows(session, "where m.requestKey = :request", Map.of("request", request.uuid()))
                                .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(MoveRows::view));
    }

    @Override
    public Uni<Void> succeed(OperationId operation, Optional<CopyReport> copy, Instant now) {
        return change(operation, row -> {
            row.status = MoveStatus.SUCCEEDED.wireName();
            row.ended = now;
            row.blackoutMilliseconds =
                    copy.flatMap(CopyReport::downtime).map(Duration::toMillis).orElse(null);
            row.copiedBytes = copy.map(report -> report.total().bytes()).orElse(0L);
            return events.moved(
                    operation, new ServerId(row.serverId), reason(row), copy.flatMap(CopyReport::downtime), now);
        });
    }

    @Override
    public Uni<Void> fail(OperationId operation, String error, Instant now) {
        return change(operation, row -> {
            row.status = MoveStatus.FAILED.wireName();
            row.ended = now;
            row.error = error;
            // To its owner nothing has happened.
            return Uni.createFrom().voidItem();
        });
    }

    private static MoveReason reason(MoveEntity row) {
        return switch (MoveCause.valueOf(row.cause.toUpperCase(Locale.ROOT))) {
            case REBALANCE -> MoveReason.BUSY_HOST;
            case OPERATOR -> MoveReason.MAINTENANCE;
        };
    }

    /** A move ends once; whoever comes later changes nothing. */
    private Uni<Void> change(OperationId operation, Function<MoveEntity, Uni<Void>> change) {
        return sessions.withStatelessTransaction((session, _) -> session.createQuery(
                        "from MoveEntity where operationId = :operation and status = 'running'", MoveEntity.class)
                .setParameter("operation", operation.value())
                .getSingleResultOrNull()
                .chain(row -> {
                    if (row == null) {
                        return Uni.createFrom().voidItem();
                    }
                    return change.apply(row).chain(() -> session.update(row));
                }));
    }

    @Override
    public Uni<Void> requireSameFilter(HostId source, HostId target) {
        return sessions.withStatelessSession(session -> session.createQuery(
                        "select coalesce(h.filterVersion, '') from FleetHostEntity h where h.id in (:hosts)",
                        String.class)
                .setParameter("hosts", List.of(source.value(), target.value()))
                .getResultList()
                .invoke(versions -> {
                    if (versions.size() != 2 || new HashSet<>(versions).size() != 1) {
                        throw new Problem.WrongState(
                                        "filter_version",
                                        "hosts %s and %s have filters %s; they must be the same"
                                                .formatted(source, target, versions))
                                .asException();
                    }
                })
                .replaceWithVoid());
    }

    @Override
    public Uni<MoveView> get(long id) {
        return sessions.withStatelessSession(session ->
                        rows(session, "where m.id = :id", Map.of("id", id)).getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Problem.NotFound("move", Long.toUnsignedString(id)).asException())
                .map(MoveRows::view);
    }

    @Override
    public Uni<MoveView> byOperation(OperationId operation) {
        return sessions.withStatelessSession(session -> rows(
                                session, "where m.operationId = :operation", Map.of("operation", operation.value()))
                        .getSingleResult())
                .map(MoveRows::view);
    }

    @Override
    public Uni<MovePage> list(MoveQuery query) {
        var parameters = new HashMap<String, Object>();
        query.server().ifPresent(server -> parameters.put("server", server.value()));
        query.host().ifPresent(host -> parameters.put("host", host.value()));
        String where = "where 1 = 1"
                + (query.server().isPresent() ? " and m.serverId = :server" : "")
                + (query.host().isPresent() ? " and (m.sourceHostId = :host or m.targetHostId = :host)" : "");
        return sessions.withStatelessSession(session -> bind(
                        session.createQuery("select count(m) from MoveEntity m " + where, Long.class), parameters)
                .getSingleResult()
                .chain(total -> rows(
                                session, where + " order by " + query.order().clause(), parameters)
                        .setFirstResult((query.page() - 1) * query.perPage())
                        .setMaxResults(query.perPage())
                        .getResultList()
                        .map(found ->
                                new MovePage(found.stream().map(MoveRows::view).toList(), total))));
    }

    private static Mutiny.SelectionQuery<Object[]> rows(
            Mutiny.StatelessSession session, String clauses, Map<String, Object> parameters) {
        return bind(session.createQuery("""
                        select m, s.name, t.name from MoveEntity m
                        join FleetHostEntity s on s.id = m.sourceHostId
                        join FleetHostEntity t on t.id = m.targetHostId
                        """ + clauses, Object[].class), parameters);
    }

    private static <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }
}

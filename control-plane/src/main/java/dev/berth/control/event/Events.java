package dev.berth.control.event;

import dev.berth.control.event.EventQuery.EventOrder;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes down what happened to servers, and shows it. What is written joins the caller's transaction. */
@ApplicationScoped
public class Events {
    private final Mutiny.SessionFactory sessions;

    Events(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** A server has moved while it ran; a second time for the same operation changes nothing. */
    public Uni<Void> moved(
            OperationId operation, ServerId server, MoveReason reason, Optional<Duration> blackout, Instant at) {
        var fact = new Fact("moved " + operation, server, EventType.MOVED, at, Optional.of(operation));
        return write(fact.because(reason.column()).stoodStill(blackout));
    }

    /** Its project is read from the server's row, which stays when the server is gone. */
    Uni<Void> write(Fact fact) {
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery("""
                        insert into server_event (fact, server_id, project_id, type, at, operation_id, reason, detail,
                            blackout_milliseconds)
                        select :fact, s.id, s.project_id, :type, :at, nullif(cast(:operation as bigint), 0),
                            nullif(:reason, ''), nullif(:detail, ''), nullif(cast(:blackout as bigint), -1)
                        from server s where s.id = :server
                        on conflict (fact) do nothing""")
                .setParameter("fact", fact.key())
                .setParameter("server", fact.server().value())
                .setParameter("type", fact.type().wireName())
                .setParameter("at", fact.at())
                .setParameter(
                        "operation", fact.operation().map(OperationId::value).orElse(0L))
                .setParameter("reason", fact.reason().orElse(""))
                .setParameter("detail", fact.detail().orElse(""))
                .setParameter(
                        "blackout", fact.blackout().map(Duration::toMillis).orElse(-1L))
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Also of a server that is gone; fails with {@code NotFound} for a stranger's. */
    public Uni<EventPage> list(EventQuery query) {
        return sessions.withStatelessSession(session -> requireOwner(session, query)
                .chain(() -> bind(session.createQuery("select count(e)" + where(query), Long.class), query)
                        .getSingleResult())
                .chain(total -> bind(
                                session.createQuery(
                                        "select e" + where(query) + " order by e.id" + direction(query.order()),
                                        ServerEventEntity.class),
                                query)
                        .setFirstResult((query.page() - 1) * query.perPage())
                        .setMaxResults(query.perPage())
                        .getResultList()
                        .map(rows -> new EventPage(
                                rows.stream().map(ServerEventEntity::toEvent).toList(), total))));
    }

    private static Uni<Void> requireOwner(Mutiny.StatelessSession session, EventQuery query) {
        return session.createNativeQuery(
                        "select id from server where id = :server and project_id = :project", Long.class)
                .setParameter("server", query.server().value())
                .setParameter("project", query.project().value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> new Problem.NotFound("server", query.server().toString()).asException())
                .replaceWithVoid();
    }

    private static String where(EventQuery query) {
        return " from ServerEventEntity e where e.serverId = :server"
                + (query.types().isEmpty() ? "" : " and e.type in (:types)");
    }

    private static String direction(EventOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> " desc";
            case OLDEST_FIRST -> "";
        };
    }

    private static <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> statement, EventQuery query) {
        statement.setParameter("server", query.server().value());
        if (!query.types().isEmpty()) {
            statement.setParameter(
                    "types", query.types().stream().map(EventType::wireName).toList());
        }
        return statement;
    }
}

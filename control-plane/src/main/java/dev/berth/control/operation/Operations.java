package dev.berth.control.operation;

import dev.berth.model.id.CorrelationId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Operations as other features and customers see them: asked for, listed, shown. */
@ApplicationScoped
public class Operations {
    private final Mutiny.SessionFactory sessions;
    private final SagaJournal journal;

    Operations(Mutiny.SessionFactory sessions, SagaJournal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * Writes a new operation in the caller's transaction, in which the server's row must be locked. A customer's one is
     * refused while another customer's one goes on; behind the platform's work it waits. The caller nudges the
     * {@link OperationPump} after its commit.
     */
    public Uni<Operation> open(NewOperation operation) {
        return ofServer(operation.server()).chain(others -> {
            for (var other : others) {
                if (operation.origin() == Origin.PLATFORM || other.origin() == Origin.CUSTOMER) {
                    throw new Problem.Locked(operation.server().toString(), other.command()).asException();
                }
            }
            return journal.open(operation);
        });
    }

    /** Writes down, in the caller's transaction, what has been done already: it excludes nothing and waits for nothing. */
    public Uni<Operation> note(NewOperation operation) {
        return journal.note(operation);
    }

    /** What goes on with a server now, the oldest first. */
    public Uni<List<Operation>> ofServer(ServerId server) {
        return ofServers(List.of(server)).map(byServer -> byServer.getOrDefault(server, List.of()));
    }

    /** What goes on now with each of these servers, the oldest first; servers at rest are left out. */
    public Uni<Map<ServerId, List<Operation>>> ofServers(Collection<ServerId> servers) {
        return sessions.withStatelessSession(session -> session.createQuery(
                        "from OperationEntity o where o.serverId in (:servers) and o.finished is null order by o.id",
                        OperationEntity.class)
                .setParameter("servers", servers.stream().map(ServerId::value).toList())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(OperationEntity::toOperation)
                        .collect(Collectors.groupingBy(Operation::server))));
    }

    /** The one that a server began with. */
    public Uni<Operation> first(ServerId server) {
        return sessions.withStatelessSession(session -> session.createQuery(
                                "from OperationEntity o where o.serverId = :server order by o.id",
                                OperationEntity.class)
                        .setParameter("server", server.value())
                        .setMaxResults(1)
                        .getSingleResult())
                .map(OperationEntity::toOperation);
    }

    public Uni<Operation> get(ProjectId project, OperationId id, Optional<ServerId> server) {
        return journal.find(id)
                .map(found -> found.filter(operation -> operation.project().equals(project))
                        .filter(operation -> server.isEmpty() || server.get().equals(operation.server()))
                        .orElseThrow(() -> new Problem.NotFound("action", id.toString()).asException()));
    }

    public Uni<OperationPage> list(OperationQuery query) {
        String where = " from OperationEntity o where o.projectId = :project"
                + (query.server().isPresent() ? " and o.serverId = :server" : "")
                + (query.ids().isEmpty() ? "" : " and o.id in (:ids)")
                + (query.status().isEmpty() ? "" : " and o.state in (:states)");
        return sessions.withStatelessSession(
                session -> bind(session.createQuery("select count(o)" + where, Long.class), query)
                        .getSingleResult()
                        .chain(total -> {
                            var page = bind(
                                    session.createQuery(
                                            "select o" + where + " order by "
                                                    + query.sort().clause(),
                                            OperationEntity.class),
                                    query);
                            if (query.ids().isEmpty()) {
                                page.setFirstResult((query.page() - 1) * query.perPage())
                                        .setMaxResults(query.perPage());
                            }
                            return page.getResultList()
                                    .map(rows -> new OperationPage(
                                            rows.stream()
                                                    .map(OperationEntity::toOperation)
                                                    .toList(),
                                            total));
                        }));
    }

    /** Of all projects, the newest first: for operators. */
    public Uni<OperationPage> find(Optional<CorrelationId> correlation, int page, int perPage) {
        String where =
                " from OperationEntity o" + (correlation.isPresent() ? " where o.correlationId = :correlation" : "");
        return sessions.withStatelessSession(session -> bind(
                        session.createQuery("select count(o)" + where, Long.class), correlation)
                .getSingleResult()
                .chain(total -> bind(
                                session.createQuery("select o" + where + " order by o.id desc", OperationEntity.class),
                                correlation)
                        .setFirstResult((page - 1) * perPage)
                        .setMaxResults(perPage)
                        .getResultList()
                        .map(rows -> new OperationPage(
                                rows.stream().map(OperationEntity::toOperation).toList(), total))));
    }

    private static <R> Mutiny.SelectionQuery<R> bind(
            Mutiny.SelectionQuery<R> statement, Optional<CorrelationId> correlation) {
        correlation.ifPresent(id -> statement.setParameter("correlation", id.text()));
        return statement;
    }

    private static <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> statement, OperationQuery query) {
        statement.setParameter("project", query.project().value());
        query.server().ifPresent(server -> statement.setParameter("server", server.value()));
        if (!query.ids().isEmpty()) {
            statement.setParameter(
                    "ids", query.ids().stream().map(OperationId::value).toList());
        }
        if (!query.status().isEmpty()) {
            statement.setParameter(
                    "states",
                    query.status().stream()
                            .flatMap(status -> states(status).stream())
                            .toList());
        }
        return statement;
    }

    private static Set<String> states(ActionStatus status) {
        return switch (status) {
            case RUNNING -> Set.of("pending", "running", "awaiting", "unwinding");
            case SUCCESS -> Set.of("succeeded");
            case ERROR -> Set.of("failed", "stuck");
        };
    }
}

package dev.berth.control.server;

import static java.util.stream.Collectors.toSet;

import dev.berth.control.catalogue.CatalogueService;
import dev.berth.control.catalogue.ServerType;
import dev.berth.control.guest.GuestState;
import dev.berth.control.host.HostConfig;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.Operations;
import dev.berth.control.operation.Origin;
import dev.berth.control.server.StatusRule.HostContact;
import dev.berth.control.server.StatusRule.Situation;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.net.Ipv4Address;
import dev.berth.model.problem.Problem;
import dev.berth.model.unit.DataSize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads servers with their status: what was seen and what goes on, for a whole page in two queries. */
@ApplicationScoped
class ServerViews {
    private static final String FROM = """
             from ServerEntity s
            left join AddressEntity a on a.serverId = s.id
            left join ReservationEntity r on r.serverId = s.id and r.role = 'home'
            left join ObservedGuestEntity o on o.serverId = s.id and o.hostId = r.hostId
            left join FleetHostEntity h on h.id = r.hostId
            where s.projectId = :project and s.deleted is null""";

    private final Mutiny.SessionFactory sessions;
    private final Operations operations;
    private final CatalogueService catalogue;
    private final HostConfig hosts;
    private final Clock clock;

    ServerViews(
            Mutiny.SessionFactory sessions,
            Operations operations,
            CatalogueService catalogue,
            HostConfig hosts,
            Clock clock) {
        this.sessions = sessions;
        this.operations = operations;
        this.catalogue = catalogue;
        this.hosts = hosts;
        this.clock = clock;
    }

    Uni<ServerView> view(ProjectId project, ServerId server) {
        var parameters = Map.<String, Object>of("project", project.value(), "server", server.value());
        return sessions.withStatelessSession(session -> rows(session, FROM + " and s.id = :server", parameters)
                        .getResultList()
                        .chain(this::views))
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new Problem.NotFound("server", server.toString()).asException()));
    }

    Uni<ServerPage> list(ServerQuery query) {
        var selector = SelectorClause.of(query.labels());
        var parameters = new HashMap<>(selector.parameters());
        parameters.put("project", query.project().value());
        query.name().ifPresent(name -> parameters.put("name", name));
        String where = FROM + (query.name().isPresent() ? " and s.name = :name" : "") + selector.text();
        String ordered = where + " order by " + query.order().clause();
        return sessions.withStatelessSession(session -> query.status().isEmpty()
                ? bind(session.createQuery("select count(s)" + where, Long.class), parameters)
                        .getSingleResult()
                        .chain(total -> rows(session, ordered, parameters)
                                .setFirstResult(query.offset())
                                .setMaxResults(query.perPage())
                                .getResultList()
                                .chain(this::views)
                                .map(views -> new ServerPage(views, total)))
                : rows(session, ordered, parameters)
                        .getResultList()
                        .chain(this::views)
                        .map(all -> pageOf(query, all)));
    }

    /** The status is computed, so its filter can only look at all of a project's servers. */
    private static ServerPage pageOf(ServerQuery query, List<ServerView> all) {
        var matching = all.stream()
                .filter(view -> query.status().contains(view.status()))
                .toList();
        return new ServerPage(
                matching.stream().skip(query.offset()).limit(query.perPage()).toList(), matching.size());
    }

    private static Mutiny.SelectionQuery<Object[]> rows(
            Mutiny.StatelessSession session, String clauses, Map<String, Object> parameters) {
        return bind(session.createQuery("select s, a.ipv4, o.state, h.lastSeen" + clauses, Object[].class), parameters);
    }

    private static <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private Uni<List<ServerView>> views(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var ids = rows.stream()
                .map(row -> ((ServerEntity) row[0]).toServer().id())
                .toList();
        return operations
                .ofServers(ids)
                .map(goingOn -> rows.stream().map(row -> view(row, goingOn)).toList());
    }

    private ServerView view(Object[] row, Map<ServerId, List<Operation>> goingOn) {
        var server = ((ServerEntity) row[0]).toServer();
        var operationsOfIt = goingOn.getOrDefault(server.id(), List.of());
        var situation = new Situation(
                server.wanted(),
                server.deleted().isPresent(),
                contact(Optional.ofNullable((Instant) row[3])),
                Optional.ofNullable((String) row[2]).map(GuestState::ofColumn),
                operationsOfIt.stream().map(Operation::command).collect(toSet()));
        boolean locked = operationsOfIt.stream().anyMatch(operation -> operation.origin() == Origin.CUSTOMER);
        return new ServerView(
                server,
                StatusRule.of(situation),
                Optional.ofNullable((Long) row[1]).map(bits -> new Ipv4Address(bits.intValue())),
                catalogue
                        .current()
                        .serverType(server.type())
                        .map(ServerType::disk)
                        .orElse(DataSize.ZERO),
                locked ? ServerView.Busy.LOCKED : ServerView.Busy.NO);
    }

    private HostContact contact(Optional<Instant> lastSeen) {
        var silentBefore = clock.instant().minus(hosts.offlineAfter());
        return lastSeen.filter(seen -> !seen.isBefore(silentBefore)).isPresent()
                ? HostContact.HEARD
                : HostContact.SILENT;
    }
}

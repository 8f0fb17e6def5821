package dev.berth.control.server;

import static java.util.stream.Collectors.toMap;

import dev.berth.contracts.agent.v1.GuestSpec;
import dev.berth.control.guest.Counts;
import dev.berth.control.request.RequestKey;
import dev.berth.control.server.Blueprint.Place;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.label.Labels;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Servers in PostgreSQL. Every change locks the row first, so none is lost. */
@ApplicationScoped
class SqlServers implements ServerStore {
    private final Mutiny.SessionFactory sessions;

    SqlServers(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Server> insert(Blueprint blueprint, Place place, Instant now) {
        var row = new ServerEntity();
        row.projectId = blueprint.project().value();
        row.name = blueprint.name();
        row.serverTypeId = blueprint.type().id().value();
        row.imageId = blueprint.image().id().value();
        row.locationId = place.location().id().value();
        row.datacenterId = place.datacenter().id().value();
        row.labels = blueprint.labels().sorted();
        row.wantedPower = blueprint.power().column();
        row.requestKey = blueprint.request().map(RequestKey::uuid).orElse(null);
        row.created = now;
        return sessions.withStatelessTransaction((session, _) -> session.insert(row))
                .onFailure(SqlServers::nameIsInUse)
                .transform(_ -> notUnique(row.name))
                .map(_ -> row.toServer());
    }

    @Override
    public Uni<Optional<ServerId>> madeFor(ProjectId project, RequestKey request) {
        return sessions.withStatelessSession(session -> session.createQuery(
                                "select s.id from ServerEntity s where s.requestKey = ?1 and s.projectId = ?2",
                                Long.class)
                        .setParameter(1, request.uuid())
                        .setParameter(2, project.value())
                        .getSingleResultOrNull())
                .map(id -> Optional.ofNullable(id).map(ServerId::new));
    }

    @Override
    public Uni<Void> requireFreeName(ProjectId project, String name) {
        return sessions.withStatelessSession(session -> session.createQuery(
                                "select count(*) from ServerEntity s where s.projectId = ?1 and s.name = ?2"
                                        + " and s.deleted is null",
                                Long.class)
                        .setParameter(1, project.value())
                        .setParameter(2, name)
                        .getSingleResult())
                .map(count -> {
                    if (count > 0) {
                        throw notUnique(name);
                    }
                    return null;
                });
    }

    @Override
    public Uni<Void> fixSpec(ServerId server, GuestSpec spec) {
        return change(server, row -> row.spec = spec.toByteArray()).replaceWithVoid();
    }

    @Override
    public Uni<Server> lock(ProjectId project, ServerId server) {
        return locked(server).map(row -> {
            if (row.projectId != project.value() || row.deleted != null) {
                throw notFound(server);
            }
            return row.toServer();
        });
    }

    @Override
    public Uni<Map<ServerId, String>> names(Set<ServerId> wanted) {
        return sessions.withStatelessSession(session -> session.createQuery(
                                "select s.id, s.name from ServerEntity s where s.id in ?1", Object[].class)
                        .setParameter(1, wanted.stream().map(ServerId::value).toList())
                        .getResultList())
                .map(rows -> rows.stream().collect(toMap(row -> new ServerId((Long) row[0]), row -> (String) row[1])));
    }

    @Override
    public Uni<Server> find(ServerId server) {
        return locked(server).map(ServerEntity::toServer);
    }

    @Override
    public Uni<Server> markDeleted(ServerId server, Instant now) {
        return change(server, row -> row.deleted = row.deleted == null ? now : row.deleted);
    }

    @Override
    public Uni<Server> protect(ServerId server, Protection protection) {
        return change(server, row -> {
            row.deleteProtected = protection.delete();
            row.rebuildProtected = protection.rebuild();
        });
    }

    @Override
    public Uni<Server> wantOn(ServerId server, Counts more) {
        return change(server, row -> {
            row.wantedPower = Power.ON.column();
            row.count(more);
        });
    }

    @Override
    public Uni<Server> wantOff(ServerId server) {
        return change(server, row -> row.wantedPower = Power.OFF.column());
    }

    @Override
    public Uni<Server> change(ServerId server, Optional<String> name, Optional<Labels> labels) {
        return change(server, row -> {
                    name.ifPresent(given -> row.name = given);
                    labels.ifPresent(given -> row.labels = given.sorted());
                })
                .onFailure(SqlServers::nameIsInUse)
                .transform(_ -> notUnique(name.orElse("")));
    }

    private Uni<Server> change(ServerId server, Consumer<ServerEntity> change) {
        return sessions.withStatelessTransaction((session, _) -> locked(server).chain(row -> {
            change.accept(row);
            return session.update(row).map(_ -> row.toServer());
        }));
    }

    private Uni<ServerEntity> locked(ServerId server) {
        return sessions.withStatelessTransaction(
                        (session, _) -> session.get(ServerEntity.class, server.value(), LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> notFound(server));
    }

    /** Said by the unique index, so that two at once cannot both pass. */
    private static boolean nameIsInUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("server_name")) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException notUnique(String name) {
        return new Problem.NotUnique("server", "name", name).asException();
    }

    private static ProblemException notFound(ServerId server) {
        return new Problem.NotFound("server", server.toString()).asException();
    }
}

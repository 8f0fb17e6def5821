package dev.berth.control.scheduling;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The room that is promised on hosts. What is done joins the caller's transaction; each promise raises the version of the
 * host, so that a plan made on an older picture is refused.
 */
@ApplicationScoped
public class Reservations {
    private final Mutiny.SessionFactory sessions;

    Reservations(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Promises room on a host whose promises are those that the plan was made on; else fails with {@link StalePlan}. */
    public Uni<Void> hold(ServerId server, HostId host, Role role, GuestSize size, long version) {
        return find(server, role).chain(held -> {
            if (held.filter(before -> before.host().equals(host)).isPresent()) {
                return Uni.createFrom().voidItem();
            }
            return claim(host, version).chain(() -> insert(server, host, role, size));
        });
    }

    public Uni<Optional<HostId>> host(ServerId server, Role role) {
        return find(server, role).map(found -> found.map(ReservationEntity::host));
    }

    public Uni<Optional<GuestSize>> size(ServerId server) {
        return find(server, Role.HOME).map(found -> found.map(ReservationEntity::size));
    }

    /** Gives back what was promised; nothing happens when nothing was. What was planned meanwhile fits all the better. */
    public Uni<Void> release(ServerId server, Role role) {
        return change("delete from reservation where server_id = :server and role = :role", server, role);
    }

    /** The move is made: its target is the home now. Nothing happens without a target. */
    public Uni<Void> makeTargetHome(ServerId server) {
        return host(server, Role.TARGET)
                .chain(target -> target.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : release(server, Role.HOME)
                                .chain(() -> change(
                                        "update reservation set role = 'home' where server_id = :server and role = :role",
                                        server,
                                        Role.TARGET)));
    }

    private Uni<Void> change(String sql, ServerId server, Role role) {
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery(sql)
                .setParameter("server", server.value())
                .setParameter("role", role.column())
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Optional<ReservationEntity>> find(ServerId server, Role role) {
        return sessions.withStatelessSession(session ->
                        session.get(ReservationEntity.class, new ReservationEntity.Key(server.value(), role.column())))
                .map(Optional::ofNullable);
    }

    private Uni<Void> insert(ServerId server, HostId host, Role role, GuestSize size) {
        var entity = new ReservationEntity();
        entity.serverId = server.value();
        entity.hostId = host.value();
        entity.role = role.column();
        entity.vcpus = size.vcpus().value();
        entity.memoryBytes = size.memory().bytes();
        entity.diskBytes = size.disk().bytes();
        entity.guaranteedVcpus = size.guaranteedVcpus();
        return sessions.withStatelessTransaction((session, _) -> session.insert(entity));
    }

    private Uni<Void> claim(HostId host, long version) {
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery(
                        "update host set version = version + 1 where id = :host and version = :version")
                .setParameter("host", host.value())
                .setParameter("version", version)
                .executeUpdate()
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new StalePlan(host, version);
                    }
                })
                .replaceWithVoid());
    }
}

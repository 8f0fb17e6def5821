package dev.berth.control.guest;

import com.google.protobuf.ByteString;
import dev.berth.control.guest.Wish.Counters;
import dev.berth.control.guest.Wish.EpochRule;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Wanted rows in PostgreSQL. Changes of one server's rows go one after another: each locks the server's row first. */
@ApplicationScoped
class SqlWantedGuests implements WantedGuests {
    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    SqlWantedGuests(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<List<GuestOrder>> ordersFor(HostId host) {
        return sessions.withStatelessSession(session -> session.createQuery("""
                        select w, s.spec, h.migrationAddress
                        from WantedGuestEntity w
                        join GuestSpecEntity s on s.id = w.serverId
                        left join PeerHostEntity h on h.id = w.peerHostId
                        where w.hostId = :host order by w.serverId""", Object[].class)
                .setParameter("host", host.value())
                .getResultList()
                .map(rows -> rows.stream().map(SqlWantedGuests::order).toList()));
    }

    private static GuestOrder order(Object[] row) {
        var spec = row[1] instanceof byte[] bytes ? ByteString.copyFrom(bytes) : ByteString.EMPTY;
        return new GuestOrder(((WantedGuestEntity) row[0]).toRow(), spec, Optional.ofNullable((String) row[2]));
    }

    @Override
    public Uni<Void> run(ServerId server, HostId host) {
        return want(server, host, Wish.of(GuestMode.RUN, EpochRule.KEEP));
    }

    @Override
    public Uni<Void> reclaim(ServerId server, HostId host) {
        return want(server, host, Wish.of(GuestMode.RUN, EpochRule.NEXT));
    }

    @Override
    public Uni<Void> off(ServerId server, HostId host) {
        return want(server, host, Wish.of(GuestMode.OFF, EpochRule.KEEP));
    }

    @Override
    public Uni<Void> run(ServerId server, HostId host, Counts least) {
        return want(server, host, new Wish(GuestMode.RUN, EpochRule.KEEP, Optional.empty(), least));
    }

    @Override
    public Uni<Void> shutDown(ServerId server, HostId host) {
        return want(server, host, Wish.of(GuestMode.SHUTDOWN, EpochRule.KEEP));
    }

    @Override
    public Uni<Void> receive(ServerId server, HostId host, Peer from) {
        return want(server, host, new Wish(GuestMode.RECEIVE, EpochRule.NEXT, Optional.of(from), Counts.NONE));
    }

    @Override
    public Uni<Void> send(ServerId server, HostId host, Peer to) {
        return want(server, host, new Wish(GuestMode.SEND, EpochRule.KEEP, Optional.of(to), Counts.NONE));
    }

    @Override
    public Uni<Void> absent(ServerId server, HostId host) {
        return inTransaction(session -> find(session, server, host)
                .chain(row -> row.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : want(server, host, Wish.of(GuestMode.ABSENT, EpochRule.HIGHEST))));
    }

    @Override
    public Uni<Void> forget(ServerId server, HostId host) {
        return inTransaction(session -> session.createNativeQuery(
                        "delete from wanted_guest where server_id = :server and host_id = :host and mode = 'absent'")
                .setParameter("server", server.value())
                .setParameter("host", host.value())
                .executeUpdate()
                .chain(() -> session.createNativeQuery("""
                                delete from observed_guest
                                where server_id = :server and host_id = :host and state = 'absent'""")
                        .setParameter("server", server.value())
                        .setParameter("host", host.value())
                        .executeUpdate())
                .replaceWithVoid());
    }

    private Uni<Void> want(ServerId server, HostId host, Wish wish) {
        return inTransaction(session -> lockedCounters(session, server)
                .chain(counters -> find(session, server, host).chain(row -> wish.applyTo(row, server, host, counters)
                        .map(change -> write(session, change, row.isPresent()))
                        .orElseGet(() -> Uni.createFrom().voidItem()))));
    }

    private static Uni<Counters> lockedCounters(Mutiny.StatelessSession session, ServerId server) {
        return session.get(GuestCountersEntity.class, server.value(), LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new Problem.NotFound("server", server.toString()).asException())
                .map(GuestCountersEntity::toCounters);
    }

    private static Uni<Optional<WantedGuest>> find(Mutiny.StatelessSession session, ServerId server, HostId host) {
        return session.get(WantedGuestEntity.class, new GuestKey(server.value(), host.value()))
                .map(entity -> Optional.ofNullable(entity).map(WantedGuestEntity::toRow));
    }

    private Uni<Void> write(Mutiny.StatelessSession session, WantedGuest row, boolean replaces) {
        var entity = WantedGuestEntity.of(row, clock.instant());
        var written = replaces ? session.update(entity) : session.insert(entity);
        return written.chain(() -> session.createNativeQuery("""
                                update server set last_generation = :generation,
                                    last_epoch = greatest(last_epoch, :epoch) where id = :server""")
                        .setParameter("generation", row.generation())
                        .setParameter("epoch", row.epoch())
                        .setParameter("server", row.server().value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private <T> Uni<T> inTransaction(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return sessions.withStatelessTransaction((session, _) -> work.apply(session));
    }
}

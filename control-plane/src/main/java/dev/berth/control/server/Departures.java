package dev.berth.control.server;

import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.GuestPicture;
import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.Guests;
import dev.berth.control.guest.WantedGuest;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.network.Addresses;
import dev.berth.control.scheduling.Reservations;
import dev.berth.control.scheduling.Role;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Clears up behind guests that have gone. A row that wants absence goes once absence was seen; a deleted server that no
 * host has any more gives its room and its address back, and not before: else an address might be held twice.
 */
@ApplicationScoped
class Departures {
    private static final Duration JUST_WRITTEN = Duration.ofSeconds(5);

    private final Mutiny.SessionFactory sessions;
    private final Guests guests;
    private final WantedGuests wanted;
    private final Reservations reservations;
    private final Addresses addresses;
    private final Clock clock;

    Departures(
            Mutiny.SessionFactory sessions,
            Guests guests,
            WantedGuests wanted,
            Reservations reservations,
            Addresses addresses,
            Clock clock) {
        this.sessions = sessions;
        this.guests = guests;
        this.wanted = wanted;
        this.reservations = reservations;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Servers of which something is left that may be cleared away. */
    Uni<List<ServerId>> candidates() {
        return sessions.withStatelessSession(session -> session.createQuery("""
                        select distinct s.id from ServerEntity s
                        left join WantedGuestEntity w on w.serverId = s.id
                        left join ObservedGuestEntity o on o.serverId = s.id and o.hostId = w.hostId
                        left join AddressEntity a on a.serverId = s.id
                        where (w.mode = 'absent' and o.state = 'absent'
                                and o.epoch >= w.epoch and o.generation >= w.generation)
                            or (s.deleted is not null and w.serverId is null and a.ipv4 is not null)
                        order by s.id""", Long.class)
                .setMaxResults(100)
                .getResultList()
                .map(ids -> ids.stream().map(ServerId::new).toList()));
    }

    /**
     * An agent may say once more that a guest is gone, after that was seen and cleared away: nobody would look at that row
     * again. One that was just written is left, it may answer an order that is younger than this look.
     */
    Uni<Integer> forgetLateWords() {
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery("""
                        delete from observed_guest o where o.state = 'absent' and o.observed < :before and not exists (
                            select 1 from wanted_guest w where w.server_id = o.server_id and w.host_id = o.host_id)""")
                .setParameter("before", clock.instant().minus(JUST_WRITTEN))
                .executeUpdate());
    }

    Uni<Void> settle(ServerId server) {
        return sessions.withStatelessTransaction((session, _) -> isDeleted(session, server)
                .chain(deleted -> guests.picture(server).chain(picture -> {
                    var gone = gone(picture);
                    boolean nothingLeft =
                            deleted && gone.size() == picture.wanted().size();
                    // Hosts before guests, in the order in which reports lock them.
                    var released =
                            nothingLeft ? release(server) : Uni.createFrom().voidItem();
                    return released.chain(() -> forget(gone));
                })));
    }

    private static Uni<Boolean> isDeleted(Mutiny.StatelessSession session, ServerId server) {
        return session.get(ServerEntity.class, server.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> row != null && row.deleted != null);
    }

    private static List<WantedGuest> gone(GuestPicture picture) {
        return picture.wanted().stream()
                .filter(row -> row.mode() == GuestMode.ABSENT)
                .filter(row -> picture.answerOf(row)
                        .filter(seen -> seen.state() == GuestState.ABSENT)
                        .isPresent())
                .toList();
    }

    private Uni<Void> forget(List<WantedGuest> gone) {
        return Multi.createFrom()
                .iterable(gone)
                .call(row -> wanted.forget(row.server(), row.host()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> release(ServerId server) {
        return reservations
                .release(server, Role.TARGET)
                .chain(() -> reservations.release(server, Role.HOME))
                .chain(() -> addresses.release(server));
    }
}

package dev.berth.control.server;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.GuestPicture;
import dev.berth.control.guest.Guests;
import dev.berth.control.guest.ObservedGuest.Ending;
import dev.berth.control.guest.WantedGuest;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.operation.Operations;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Servers that have ended by themselves: by their own poweroff, or by a late answer to the power button. Whoever types
 * poweroff inside wants it as much as whoever asks for it outside. Their agents leave them off already; here it becomes
 * what is wanted. A server with an operation is that operation's.
 */
@ApplicationScoped
class Endings {
    private static final Logger LOG = Logger.getLogger(Endings.class);

    private final Mutiny.SessionFactory sessions;
    private final ServerStore servers;
    private final Operations operations;
    private final Guests guests;
    private final WantedGuests wanted;
    private final AgentLinks links;

    Endings(
            Mutiny.SessionFactory sessions,
            ServerStore servers,
            Operations operations,
            Guests guests,
            WantedGuests wanted,
            AgentLinks links) {
        this.sessions = sessions;
        this.servers = servers;
        this.operations = operations;
        this.guests = guests;
        this.wanted = wanted;
        this.links = links;
    }

    /** Servers that are to run, and have ended by themselves since that was wanted. */
    Uni<List<ServerId>> candidates() {
        return sessions.withStatelessSession(session -> session.createQuery("""
                        select s.id from ObservedGuestEntity o
                        join WantedGuestEntity w on w.serverId = o.serverId and w.hostId = o.hostId
                        join ServerEntity s on s.id = o.serverId
                        where o.endedByItself = true and w.mode = 'run' and w.shutdown = false
                            and o.epoch >= w.epoch and o.generation >= w.generation and s.deleted is null
                        order by s.id""", Long.class)
                .setMaxResults(100)
                .getResultList()
                .map(ids -> ids.stream().map(ServerId::new).toList()));
    }

    Uni<Void> settle(ServerId server) {
        return sessions.withStatelessTransaction((_, _) -> servers.find(server)
                        .chain(() -> operations.ofServer(server))
                        .chain(goingOn -> goingOn.isEmpty()
                                ? guests.picture(server).map(Endings::endedOn)
                                : Uni.createFrom().item(Optional.<HostId>empty()))
                        .call(host -> host.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : servers.wantOff(server).chain(() -> wanted.off(server, host.get()))))
                .invoke(host -> host.ifPresent(home -> {
                    LOG.infof("server has ended by itself server=%s host=%s", server, home);
                    links.nudge(home);
                }))
                .replaceWithVoid();
    }

    private static Optional<HostId> endedOn(GuestPicture picture) {
        return picture.wanted().stream()
                .filter(row -> row.mode() == GuestMode.RUN)
                .filter(row -> picture.answerOf(row)
                        .filter(seen -> seen.ending() == Ending.BY_ITSELF)
                        .isPresent())
                .map(WantedGuest::host)
                .findFirst();
    }
}

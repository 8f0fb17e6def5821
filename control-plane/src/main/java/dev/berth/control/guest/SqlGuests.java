package dev.berth.control.guest;

import static java.util.stream.Collectors.toMap;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Both tables of guests in PostgreSQL. */
@ApplicationScoped
class SqlGuests implements Guests {
    private final Mutiny.SessionFactory sessions;

    SqlGuests(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<GuestPicture> picture(ServerId server) {
        return sessions.withStatelessSession(session -> session.createQuery(
                        "from WantedGuestEntity where serverId = :server order by hostId", WantedGuestEntity.class)
                .setParameter("server", server.value())
                .getResultList()
                .chain(wanted -> session.createQuery(
                                "from ObservedGuestEntity where serverId = :server order by hostId",
                                ObservedGuestEntity.class)
                        .setParameter("server", server.value())
                        .getResultList()
                        .map(observed -> new GuestPicture(
                                wanted.stream().map(WantedGuestEntity::toRow).toList(),
                                observed.stream()
                                        .map(ObservedGuestEntity::toRow)
                                        .toList()))));
    }

    @Override
    public Uni<Void> record(HostId host, long streamEpoch, List<ObservedGuest> seen) {
        if (seen.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sessions.withStatelessTransaction((session, _) ->
                streamEpochs(session, host, seen).chain(known -> write(session, known, streamEpoch, seen)));
    }

    private static Uni<Map<Long, Long>> streamEpochs(
            Mutiny.StatelessSession session, HostId host, List<ObservedGuest> seen) {
        return session.createQuery(
                        "from ObservedGuestEntity where hostId = :host and serverId in (:servers)",
                        ObservedGuestEntity.class)
                .setParameter("host", host.value())
                .setParameter(
                        "servers",
                        seen.stream().map(row -> row.server().value()).toList())
                .getResultList()
                .map(rows -> rows.stream().collect(toMap(row -> row.serverId, row -> row.streamEpoch)));
    }

    private static Uni<Void> write(
            Mutiny.StatelessSession session, Map<Long, Long> known, long streamEpoch, List<ObservedGuest> seen) {
        var inserts = new ArrayList<ObservedGuestEntity>();
        var updates = new ArrayList<ObservedGuestEntity>();
        for (var row : seen) {
            var before = known.get(row.server().value());
            if (before == null) {
                inserts.add(ObservedGuestEntity.of(row, streamEpoch));
            } else if (before <= streamEpoch) {
                updates.add(ObservedGuestEntity.of(row, streamEpoch));
            }
        }
        return session.insertMultiple(inserts).chain(() -> session.updateMultiple(updates));
    }
}

package dev.berth.control.guest;

import static java.util.stream.Collectors.toMap;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Both tables of guests in PostgreSQL. */
@ApplicationScoped
class SqlGuests implements Guests {
    private final Mutiny.SessionFactory sessions;
    private final GuestWitness witness;

    SqlGuests(Mutiny.SessionFactory sessions, GuestWitness witness) {
        this.sessions = sessions;
        this.witness = witness;
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
        return sessions.withStatelessTransaction(
                (session, _) -> known(session, host, seen).chain(known -> write(session, known, streamEpoch, seen)
                        .chain(() -> tellEndings(session, known, streamEpoch, seen))));
    }

    private static Uni<Map<ServerId, ObservedGuestEntity>> known(
            Mutiny.StatelessSession session, HostId host, List<ObservedGuest> seen) {
        return session.createQuery(
                        "from ObservedGuestEntity where hostId = :host and serverId in (:servers)",
                        ObservedGuestEntity.class)
                .setParameter("host", host.value())
                .setParameter(
                        "servers",
                        seen.stream().map(row -> row.server().value()).toList())
                .getResultList()
                .map(rows -> rows.stream().collect(toMap(row -> new ServerId(row.serverId), row -> row)));
    }

    private static Uni<Void> write(
            Mutiny.StatelessSession session,
            Map<ServerId, ObservedGuestEntity> known,
            long streamEpoch,
            List<ObservedGuest> seen) {
        var inserts = new ArrayList<ObservedGuestEntity>();
        var updates = new ArrayList<ObservedGuestEntity>();
        for (var row : seen) {
            var before = known.get(row.server());
            if (before == null) {
                inserts.add(ObservedGuestEntity.of(row, streamEpoch));
            } else if (before.streamEpoch <= streamEpoch) {
                updates.add(ObservedGuestEntity.of(row, streamEpoch));
            }
        }
        return session.insertMultiple(inserts).chain(() -> session.updateMultiple(updates));
    }

    private Uni<Void> tellEndings(
            Mutiny.StatelessSession session,
            Map<ServerId, ObservedGuestEntity> known,
            long streamEpoch,
            List<ObservedGuest> seen) {
        return Multi.createFrom()
                .iterable(seen)
                .filter(row -> {
                    var before = known.get(row.server());
                    return before != null && before.streamEpoch <= streamEpoch && row.hasEndedSince(before.toRow());
                })
                .call(row -> isWantedToRun(session, row)
                        .chain(wanted -> wanted
                                ? witness.endedByItself(row)
                                : Uni.createFrom().voidItem()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Not when it is to be shut down, nor while it is being rebooted. */
    private static Uni<Boolean> isWantedToRun(Mutiny.StatelessSession session, ObservedGuest seen) {
        return session.get(
                        WantedGuestEntity.class,
                        new GuestKey(seen.server().value(), seen.host().value()))
                .map(found -> Optional.ofNullable(found)
                        .map(WantedGuestEntity::toRow)
                        .filter(row -> row.mode() == GuestMode.RUN && row.generation() == seen.generation())
                        .filter(row -> row.counts().reboots() <= seen.rebootCount())
                        .isPresent());
    }
}

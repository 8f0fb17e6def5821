package dev.berth.control.agent;

import dev.berth.control.guest.GuestReports;
import dev.berth.control.guest.Guests;
import dev.berth.control.guest.ObservedGuest;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes what agents saw, and tells who waits for it. The host's key is held shared meanwhile, so that a new stream's
 * Hello comes either after the write or before it; in the second case the report is of a lower epoch, and dropped. Whoever
 * promises room on the host waits for no report, and no report for him.
 */
@ApplicationScoped
class Reports {
    private final Mutiny.SessionFactory sessions;
    private final Guests guests;
    private final GuestReports listeners;

    Reports(Mutiny.SessionFactory sessions, Guests guests, GuestReports listeners) {
        this.sessions = sessions;
        this.guests = guests;
        this.listeners = listeners;
    }

    /** What happened to a report. */
    enum Outcome {
        WRITTEN,
        DROPPED
    }

    Uni<Outcome> write(HostId host, StreamEpoch epoch, List<ObservedGuest> seen) {
        return sessions.withStatelessTransaction((session, _) -> holdsStream(session, host, epoch)
                        .chain(holds -> holds
                                ? guests.record(host, epoch.value(), seen).replaceWith(Outcome.WRITTEN)
                                : Uni.createFrom().item(Outcome.DROPPED)))
                .invoke(outcome -> tell(outcome, host, seen.stream().map(ObservedGuest::server)));
    }

    /** The same, when nothing but {@code seen} is on the host: what was seen there before is absent now. */
    Uni<Outcome> writeAll(HostId host, StreamEpoch epoch, List<ObservedGuest> seen) {
        return write(host, epoch, seen)
                .chain(outcome -> outcome == Outcome.DROPPED
                        ? Uni.createFrom().item(outcome)
                        : sessions.withStatelessTransaction((session, _) -> markAbsent(session, host, epoch))
                                .invoke(gone ->
                                        tell(outcome, host, gone.stream().map(ServerId::new)))
                                .replaceWith(outcome));
    }

    private static Uni<Boolean> holdsStream(Mutiny.StatelessSession session, HostId host, StreamEpoch epoch) {
        return session.createNativeQuery("select 1 from host where id = :host and stream_epoch = :epoch for key share")
                .setParameter("host", host.value())
                .setParameter("epoch", epoch.value())
                .executeUpdate()
                .map(locked -> locked > 0);
    }

    private static Uni<List<Long>> markAbsent(Mutiny.StatelessSession session, HostId host, StreamEpoch epoch) {
        return session.createNativeQuery("""
                        update observed_guest set state = 'absent', filtered = false, stray = false, stream_epoch = :epoch
                        where host_id = :host and stream_epoch < :epoch and state <> 'absent'
                        returning server_id""", Long.class)
                .setParameter("host", host.value())
                .setParameter("epoch", epoch.value())
                .getResultList();
    }

    private void tell(Outcome outcome, HostId host, Stream<ServerId> servers) {
        if (outcome == Outcome.WRITTEN) {
            servers.forEach(server -> listeners.changed(server, host));
        }
    }
}

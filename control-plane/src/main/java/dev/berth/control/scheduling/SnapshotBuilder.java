package dev.berth.control.scheduling;

import static java.util.stream.Collectors.toSet;

import dev.berth.control.host.HostConfig;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Reservation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes the picture of the fleet that the engine decides on: two queries, whatever its size. */
@ApplicationScoped
public class SnapshotBuilder {
    // Every reservation with what is known of its guest there; the last finished move says where it came from.
    private static final String GUESTS = """
            select r, o.state, w.mode, g.cpuUsed, m.sourceHostId, m.ended,
                exists (select 1 from OperationEntity p where p.serverId = r.serverId and p.finished is null),
                exists (select 1 from OperationEntity p where p.serverId = r.serverId and p.finished > :settled
                    and p.kind in ('create_server', 'start_server', 'reset_server'))
            from ReservationEntity r
            left join WantedGuestEntity w on w.serverId = r.serverId and w.hostId = r.hostId
            left join ObservedGuestEntity o on o.serverId = r.serverId and o.hostId = r.hostId
            left join FleetGuestLatestEntity g on g.serverId = r.serverId and g.hostId = r.hostId
            left join MoveEntity m on m.serverId = r.serverId and m.id = (select max(n.id) from MoveEntity n
                where n.serverId = r.serverId and n.status = 'succeeded')
            order by r.serverId, r.role""";

    private final Mutiny.SessionFactory sessions;
    private final HostConfig hosts;
    private final SchedulingSettings settings;
    private final Clock clock;

    SnapshotBuilder(Mutiny.SessionFactory sessions, HostConfig hosts, SchedulingSettings settings, Clock clock) {
        this.sessions = sessions;
        this.hosts = hosts;
        this.settings = settings;
        this.clock = clock;
    }

    public Uni<Fleet> take() {
        Instant now = clock.instant();
        return sessions.withStatelessSession(session -> KnownHosts.read(session, hosts, now)
                .chain(known -> session.createQuery(GUESTS, Object[].class)
                        .setParameter("settled", now.minus(settings.settling()))
                        .getResultList()
                        .map(guests -> fleet(now, known, guests))));
    }

    private static Fleet fleet(Instant now, KnownHosts hosts, List<Object[]> guestRows) {
        var settling = guestRows.stream()
                .filter(row -> isAtRest(row) && isSettling(row))
                .map(row -> new ServerId(((ReservationEntity) row[0]).serverId))
                .collect(toSet());
        return new Fleet(guests(now, hosts.views(), guestRows), hosts.versions(), settling);
    }

    private static FleetSnapshot guests(Instant now, Map<HostId, HostView> hosts, List<Object[]> rows) {
        var guests = new ArrayList<GuestView>();
        var reservations = new ArrayList<Reservation>();
        for (var row : rows) {
            var reservation = (ReservationEntity) row[0];
            if (!hosts.containsKey(reservation.host())) {
                continue;
            }
            boolean runsHere = List.of("running", "sending").contains(String.valueOf(row[1]));
            if (reservation.role.equals(Role.HOME.column()) && runsHere) {
                guests.add(guest(reservation, row));
            } else {
                reservations.add(reservation.toReservation());
            }
        }
        return new FleetSnapshot(now, hosts.values(), guests, reservations);
    }

    private static GuestView guest(ReservationEntity reservation, Object[] row) {
        return new GuestView(
                new ServerId(reservation.serverId),
                reservation.host(),
                reservation.size().vcpus(),
                reservation.size().memory(),
                reservation.size().disk(),
                CpuAmount.ofCores(row[3] == null ? 0 : (Double) row[3]),
                isAtRest(row) && !isSettling(row) ? Mobility.MOVABLE : Mobility.PINNED,
                Optional.ofNullable((Long) row[4]).map(from -> new LastMove(new HostId(from), (Instant) row[5])),
                Optional.empty(),
                NumaPlace.ANYWHERE,
                reservation.size().terms());
    }

    /** It runs as it should and nothing is done to it. */
    private static boolean isAtRest(Object[] row) {
        boolean busy = (Boolean) row[6];
        return "running".equals(row[1]) && "run".equals(row[2]) && !busy;
    }

    private static boolean isSettling(Object[] row) {
        return (Boolean) row[7];
    }
}

package dev.berth.control.scheduling;

import dev.berth.control.host.HostConfig;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Reservation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The picture on which a new server is placed: of each host only the sum of what is promised there, as if to one server. So
 * it grows with the hosts and not with their guests; a create holds the queue of its location while it is taken.
 */
@ApplicationScoped
class FleetRooms {
    private static final String PROMISED =
            "select r.hostId, sum(r.vcpus), sum(r.memoryBytes), sum(r.guaranteedVcpus) from ReservationEntity r group by r.hostId";

    private final Mutiny.SessionFactory sessions;
    private final HostConfig config;
    private final Clock clock;

    FleetRooms(Mutiny.SessionFactory sessions, HostConfig config, Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
    }

    Uni<Fleet> take() {
        Instant now = clock.instant();
        return sessions.withStatelessSession(session -> KnownHosts.read(session, config, now)
                .chain(hosts -> session.createQuery(PROMISED, Object[].class)
                        .getResultList()
                        .map(promised -> fleet(now, hosts, promised))));
    }

    private static Fleet fleet(Instant now, KnownHosts hosts, List<Object[]> promisedRows) {
        var reservations = new ArrayList<Reservation>();
        for (var row : promisedRows) {
            var host = new HostId((Long) row[0]);
            if (hosts.views().containsKey(host)) {
                promise(host, (Long) row[1], (Long) row[2], (Long) row[3], reservations);
            }
        }
        return new Fleet(
                new FleetSnapshot(now, hosts.views().values(), List.of(), reservations), hosts.versions(), Set.of());
    }

    /** The servers' ids only tell the reservations apart: a sum may be of more vCPUs than any one server has. */
    private static void promise(HostId host, long vcpus, long memory, long guaranteed, List<Reservation> into) {
        long left = vcpus;
        long guaranteedLeft = guaranteed;
        while (left > 0) {
            int some = (int) Math.min(left, VcpuCount.MOST);
            int own = (int) Math.min(guaranteedLeft, some);
            var size = new GuestSize(new VcpuCount(some), new DataSize(left == vcpus ? memory : 0), DataSize.ZERO, own);
            into.add(new Reservation(
                    new ServerId(into.size() + 1L),
                    host,
                    size.vcpus(),
                    size.memory(),
                    NumaPlace.ANYWHERE,
                    size.terms()));
            left -= some;
            guaranteedLeft -= own;
        }
    }
}

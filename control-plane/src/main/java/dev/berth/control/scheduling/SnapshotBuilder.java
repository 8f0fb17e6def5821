package dev.berth.control.scheduling;

import dev.berth.control.host.HostConfig;
import dev.berth.control.thinking.Thinkers;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.Reservation;
import dev.berth.placement.policy.Policy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes the picture of the fleet that the engine decides on: two queries, whatever its size. It shows what was committed; a
 * caller's own transaction is not part of it.
 *
 * <p>It is taken every other second and has a row for each guest, so rows are made small as they come, without entities.
 */
@ApplicationScoped
public class SnapshotBuilder {
    private final Mutiny.SessionFactory sessions;
    private final Pool pool;
    private final HostConfig hosts;
    private final SchedulingSettings settings;
    private final Policy policy;
    private final Thinkers thinkers;
    private final Clock clock;

    SnapshotBuilder(
            Mutiny.SessionFactory sessions,
            Pool pool,
            HostConfig hosts,
            SchedulingSettings settings,
            Policy policy,
            Thinkers thinkers,
            Clock clock) {
        this.sessions = sessions;
        this.pool = pool;
        this.hosts = hosts;
        this.settings = settings;
        this.policy = policy;
        this.thinkers = thinkers;
        this.clock = clock;
    }

    public Uni<Fleet> take() {
        Instant now = clock.instant();
        return sessions.withStatelessSession(session -> KnownHosts.read(session, hosts, now))
                .chain(known -> guests(now).chain(guests -> thinkers.plan(() -> fleet(now, known, guests))));
    }

    private Uni<RowSet<PromisedGuest>> guests(Instant now) {
        return pool.preparedQuery(PromisedGuest.SELECT)
                .mapping(PromisedGuest::read)
                .execute(PromisedGuest.parameters(
                        now.minus(settings.settling()), now.minus(policy.moves().memory())));
    }

    private static Fleet fleet(Instant now, KnownHosts hosts, RowSet<PromisedGuest> promised) {
        var guests = new ArrayList<GuestView>();
        var reservations = new ArrayList<Reservation>();
        var settling = new HashSet<ServerId>();
        for (var one : promised) {
            if (one.onlySettles()) {
                settling.add(one.server());
            }
            if (hosts.views().containsKey(one.host())) {
                if (one.runsHere()) {
                    guests.add(one.toGuest());
                } else {
                    reservations.add(one.toReservation());
                }
            }
        }
        return new Fleet(
                new FleetSnapshot(now, hosts.views().values(), guests, reservations), hosts.versions(), settling);
    }
}

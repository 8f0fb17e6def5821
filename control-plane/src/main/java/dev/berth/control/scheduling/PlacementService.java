package dev.berth.control.scheduling;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.problem.Problem;
import dev.berth.placement.Placement.NoRoom;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.Placer;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Where does a new server go? Asks the engine, commits with a version check, and asks again when the check was lost. */
@ApplicationScoped
public class PlacementService {
    private static final Logger LOG = Logger.getLogger(PlacementService.class);
    private static final int TRIES_AFTER_LOSS = 3;

    private final Mutiny.SessionFactory sessions;
    private final FleetRooms rooms;
    private final Turns turns;
    private final Policy policy;

    PlacementService(Mutiny.SessionFactory sessions, FleetRooms rooms, Turns turns, Policy policy) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.turns = turns;
        this.policy = policy;
    }

    /** What is done once a host is chosen, in the same transaction; it must hold the room with this version. */
    @FunctionalInterface
    public interface Commit<T> {
        Uni<T> on(HostId host, long version);
    }

    /** Fails with {@code NoCapacity} when nothing fits. */
    public <T> Uni<T> place(GuestSize size, LocationId location, Commit<T> commit) {
        var request = request(size, location);
        return turns.take(location, () -> attempt(request, commit))
                .onFailure(StalePlan.class)
                .retry()
                .atMost(TRIES_AFTER_LOSS)
                .onFailure(StalePlan.class)
                .transform(lost -> new Problem.Unavailable(lost.getMessage()).asException());
    }

    /** Asks nothing and holds nothing: for those who want to know what would be answered. */
    public Uni<PlacementQuestion> question(GuestSize size, LocationId location) {
        return rooms.take().map(fleet -> new PlacementQuestion(request(size, location), fleet.snapshot(), policy));
    }

    private static GuestRequest request(GuestSize size, LocationId location) {
        return new GuestRequest(size.vcpus(), size.memory(), location, Optional.empty()).with(size.terms());
    }

    private <T> Uni<T> attempt(GuestRequest request, Commit<T> commit) {
        return sessions.withStatelessTransaction((session, _) -> oneAfterAnother(session, request.location())
                .chain(rooms::take)
                .chain(fleet -> Placer.choose(request, fleet.snapshot(), policy)
                        .map(best -> {
                            LOG.infof("host chosen host=%s score=%s", best.host(), best.score());
                            return commit.on(best.host(), fleet.versionOf(best.host()));
                        })
                        .orElseGet(() -> Uni.createFrom().failure(noCapacity(request, fleet)))));
    }

    /**
     * Without a queue, a rush of creates would lose the version check to one another until they gave up. Of this process there
     * is only one here at a time, see {@link Turns}; with this one the replicas take turns.
     */
    private static Uni<Void> oneAfterAnother(Mutiny.StatelessSession session, LocationId location) {
        return session.createNativeQuery("select pg_advisory_xact_lock(7001, :location)")
                .setParameter("location", (int) location.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Only who finds no room asks every host for its reason. */
    private Throwable noCapacity(GuestRequest request, Fleet fleet) {
        String refusals =
                switch (Placer.place(request, fleet.snapshot(), policy)) {
                    case Placed placed -> "host %s after all".formatted(placed.host());
                    case NoRoom none -> none.refusals().toString();
                };
        LOG.infof(
                "no host fits vcpus=%d memory=%s location=%s refusals=%s",
                request.vcpus().value(), request.memory(), request.location(), refusals);
        return new Problem.NoCapacity(refusals).asException();
    }
}

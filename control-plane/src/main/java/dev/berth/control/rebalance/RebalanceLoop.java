package dev.berth.control.rebalance;

import static java.util.stream.Collectors.toSet;

import dev.berth.control.loop.Loop;
import dev.berth.control.migration.MoveService;
import dev.berth.control.scheduling.Fleet;
import dev.berth.control.scheduling.SnapshotBuilder;
import dev.berth.control.thinking.Thinkers;
import dev.berth.model.problem.ProblemException;
import dev.berth.placement.Rebalancer;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.move.HotHosts;
import dev.berth.placement.move.Move;
import dev.berth.placement.move.MovePlan;
import dev.berth.placement.policy.Policy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Observe, decide, commit: the fleet's picture, the engine's plan, one operation for each move. What it decides is logged
 * with its reasons.
 */
@ApplicationScoped
public class RebalanceLoop implements Loop {
    private static final Logger LOG = Logger.getLogger(RebalanceLoop.class);

    private final SnapshotBuilder snapshots;
    private final MoveService moves;
    private final Policy policy;
    private final RebalanceSettings settings;
    private final Thinkers thinkers;
    private final Announcer announcer = new Announcer();
    private volatile Optional<LapPlan> last = Optional.empty();

    RebalanceLoop(
            SnapshotBuilder snapshots,
            MoveService moves,
            Policy policy,
            RebalanceSettings settings,
            Thinkers thinkers) {
        this.thinkers = thinkers;
        this.snapshots = snapshots;
        this.moves = moves;
        this.policy = policy;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "rebalance";
    }

    @Override
    public Duration pause() {
        return settings.every();
    }

    @Override
    public Uni<String> lap() {
        return snapshots.take().chain(fleet -> thinkers.plan(() -> Rebalancer.plan(fleet.snapshot(), policy))
                .chain(plan -> carryOut(plan, fleet)));
    }

    private Uni<String> carryOut(MovePlan plan, Fleet fleet) {
        last = Optional.of(new LapPlan(fleet.snapshot().takenAt(), plan));
        tell(plan, fleet.snapshot());
        return settings.enabled() ? start(plan, fleet) : Uni.createFrom().item(words(plan));
    }

    /** What was decided in the last lap on this replica, alternatives included. */
    public Optional<LapPlan> lastPlan() {
        return last;
    }

    private Uni<String> start(MovePlan plan, Fleet fleet) {
        return Multi.createFrom()
                .iterable(plan.moves())
                .call(move -> start(move, fleet))
                .collect()
                .asList()
                .replaceWith(() -> words(plan));
    }

    /** A move that has become impossible meanwhile is no failure of the lap: the next one plans anew. */
    private Uni<Void> start(Move move, Fleet fleet) {
        return moves.startPlanned(move, fleet)
                .replaceWithVoid()
                .onFailure(ProblemException.class)
                .invoke(problem -> LOG.infof(
                        "move could not start server=%s source=%s target=%s problem=%s",
                        move.server(), move.source(), move.target(), problem.getMessage()))
                .onFailure(ProblemException.class)
                .recoverWithNull();
    }

    private void tell(MovePlan plan, FleetSnapshot fleet) {
        var hot = HotHosts.of(fleet, policy.heat()).stream().map(HostView::id).collect(toSet());
        if (announcer.isNews(plan, hot, fleet.takenAt())) {
            LOG.infof("rebalance decided enabled=%s %s", settings.enabled(), words(plan));
        }
    }

    private static String words(MovePlan plan) {
        return plan.noMove()
                .map(none -> "no move kind=%s reason=%s".formatted(none.kind(), none.words()))
                .orElseGet(() -> "moves="
                        + plan.moves().stream().map(RebalanceLoop::words).toList());
    }

    private static String words(Move move) {
        return "server %s from %s to %s gain %s cost %s: %s"
                .formatted(
                        move.server(),
                        move.source(),
                        move.target(),
                        move.predictedGain(),
                        move.cost(),
                        move.reason().words());
    }
}

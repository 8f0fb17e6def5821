package dev.berth.control.preview;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.berth.control.metric.UseHistory;
import dev.berth.control.scheduling.Fleet;
import dev.berth.control.scheduling.SnapshotBuilder;
import dev.berth.control.server.ServerService;
import dev.berth.control.thinking.Thinkers;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.power.Consolidator;
import dev.berth.placement.power.HostPower;
import dev.berth.placement.power.Power;
import dev.berth.placement.power.PowerCurve;
import dev.berth.placement.power.PowerMove;
import dev.berth.placement.power.PowerPlan;
import dev.berth.placement.power.PowerPolicy;
import dev.berth.placement.power.PowerState;
import dev.berth.placement.power.PoweredFleet;
import dev.berth.placement.predict.PredictionPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the engine which hosts could be switched off. Nothing is switched or moved by it. */
@ApplicationScoped
public class PowerPreviews {
    private final SnapshotBuilder snapshots;
    private final UseHistory history;
    private final ServerService servers;
    private final Policy policy;
    private final PowerCurve curve;
    private final Thinkers thinkers;

    PowerPreviews(
            SnapshotBuilder snapshots,
            UseHistory history,
            ServerService servers,
            Policy policy,
            PowerSettings settings,
            Thinkers thinkers) {
        this.snapshots = snapshots;
        this.history = history;
        this.servers = servers;
        this.policy = policy;
        this.curve = new PowerCurve(List.of(new Power(settings.idleWatts()), new Power(settings.fullWatts())));
        this.thinkers = thinkers;
    }

    private record Thought(PowerPlan plan, int unseen) {}

    public Uni<PowerPreview> plan() {
        return snapshots.take().map(Fleet::snapshot).chain(fleet -> history.ofAll()
                .chain(seen -> thinkers.preview(() -> think(fleet, seen)))
                .chain(thought -> servers.names(named(thought.plan()))
                        .map(names -> new PowerPreview(
                                thought.plan(), curve, thought.unseen(), fleet, new Names(fleet, names)))));
    }

    private Thought think(FleetSnapshot fleet, Map<ServerId, List<CpuAmount>> seen) {
        var outlooks = Outlooks.of(fleet, seen, PredictionPolicy.standard());
        var plan = Consolidator.consolidate(new PoweredFleet(fleet, power(fleet), outlooks), powerPolicy());
        long unseen = fleet.guests().stream()
                .filter(guest -> !seen.containsKey(guest.server()))
                .count();
        return new Thought(plan, (int) unseen);
    }

    /** No host tells yet whether it sleeps, so each that the engine knows counts as on. */
    private Map<HostId, HostPower> power(FleetSnapshot fleet) {
        return fleet.hosts().stream().collect(toMap(HostView::id, _ -> new HostPower(curve, PowerState.ON)));
    }

    private PowerPolicy powerPolicy() {
        var moves = policy.moves();
        return PowerPolicy.standard()
                .with(policy.overcommit())
                .with(new PowerPolicy.Limits(
                        moves.guestCoolDown(), moves.noReturn(), Integer.MAX_VALUE, moves.windows()));
    }

    private static Set<ServerId> named(PowerPlan plan) {
        return plan.moves().stream().map(PowerMove::server).collect(toSet());
    }
}

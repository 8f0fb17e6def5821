package dev.berth.control.preview;

import static java.util.stream.Collectors.toSet;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.catalogue.CatalogueService;
import dev.berth.control.rebalance.LapPlan;
import dev.berth.control.rebalance.RebalanceLoop;
import dev.berth.control.rebalance.RebalanceSettings;
import dev.berth.control.scheduling.Fleet;
import dev.berth.control.scheduling.GuestSize;
import dev.berth.control.scheduling.PlacementService;
import dev.berth.control.scheduling.SnapshotBuilder;
import dev.berth.control.server.ServerService;
import dev.berth.control.thinking.Thinkers;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.placement.Evacuation;
import dev.berth.placement.Evacuator;
import dev.berth.placement.Rebalancer;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.move.Alternative;
import dev.berth.placement.move.HotHosts;
import dev.berth.placement.move.Move;
import dev.berth.placement.move.MovePlan;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the engine what it would do now. Nothing is changed by it. */
@ApplicationScoped
public class Previews {
    private static final int MOST_SERVERS = 50;

    private final SnapshotBuilder snapshots;
    private final PlacementService placement;
    private final RebalanceLoop loop;
    private final RebalanceSettings settings;
    private final Policy policy;
    private final CatalogueService catalogue;
    private final ServerService servers;
    private final Thinkers thinkers;

    Previews(
            SnapshotBuilder snapshots,
            PlacementService placement,
            RebalanceLoop loop,
            RebalanceSettings settings,
            Policy policy,
            CatalogueService catalogue,
            ServerService servers,
            Thinkers thinkers) {
        this.snapshots = snapshots;
        this.placement = placement;
        this.loop = loop;
        this.settings = settings;
        this.policy = policy;
        this.catalogue = catalogue;
        this.servers = servers;
        this.thinkers = thinkers;
    }

    /** Which moves would be planned now, and what was planned last. */
    public Uni<PlanPreview> plan() {
        return snapshots.take().chain(fleet -> thinkers.preview(() -> Rebalancer.plan(fleet.snapshot(), policy))
                .chain(plan -> preview(fleet, plan)));
    }

    private Uni<PlanPreview> preview(Fleet fleet, MovePlan plan) {
        var now = new LapPlan(fleet.snapshot().takenAt(), Settling.explained(plan, fleet));
        var last = loop.lastPlan();
        var named = Stream.concat(Stream.of(now), last.stream())
                .flatMap(lap -> named(lap.plan()))
                .collect(toSet());
        return names(fleet.snapshot(), named)
                .map(names -> new PlanPreview(
                        settings.enabled(),
                        now,
                        HotHosts.seen(fleet.snapshot(), policy.heat()),
                        policy.heat(),
                        last,
                        names));
    }

    /**
     * Where the next servers would go, one after another. Fails with {@code Invalid} when there is no such type or location,
     * or when so many are not told.
     */
    public Uni<ChoicePreview> choice(Ref wantedType, Ref wantedLocation, int count) {
        if (count < 1 || count > MOST_SERVERS) {
            throw new Problem.Invalid(
                            "count", "%s must be from 1 to %d".formatted(Integer.toUnsignedString(count), MOST_SERVERS))
                    .asException();
        }
        var type = catalogue.serverType(wantedType);
        var location = catalogue.location(wantedLocation);
        var size = GuestSize.of(type);
        return placement
                .question(size, location.id())
                .chain(question -> thinkers.preview(() -> ChoicePreview.of(type, location, question, count)));
    }

    /** How a host would be emptied. Fails with {@code Invalid} when no such host has ever reported. */
    public Uni<EvacuationPreview> evacuation(Ref wanted) {
        return snapshots.take().chain(fleet -> {
            var host = find(wanted, fleet.snapshot());
            return thinkers.preview(() -> Evacuator.plan(host.id(), fleet.snapshot(), policy))
                    .map(plan -> Settling.explained(plan, fleet))
                    .chain(plan -> names(fleet.snapshot(), named(plan))
                            .map(names -> new EvacuationPreview(host, plan, fleet.snapshot(), names)));
        });
    }

    private static HostView find(Ref wanted, FleetSnapshot fleet) {
        return fleet.hosts().stream()
                .filter(host -> wanted.getId() != 0
                        ? host.id().value() == wanted.getId()
                        : host.name().equals(wanted.getName()))
                .findFirst()
                .orElseThrow(() -> new Problem.Invalid(
                                "host",
                                "%s is no host that has ever reported; GET /v1/hosts lists all by id and name"
                                        .formatted(given(wanted)))
                        .asException());
    }

    private static String given(Ref wanted) {
        return wanted.getId() != 0 ? Long.toUnsignedString(wanted.getId()) : '"' + wanted.getName() + '"';
    }

    private Uni<Names> names(FleetSnapshot fleet, Set<ServerId> named) {
        return servers.names(named).map(found -> new Names(fleet, found));
    }

    private static Stream<ServerId> named(MovePlan plan) {
        return Stream.concat(
                plan.moves().stream().map(Move::server),
                plan.alternatives().stream().map(Alternative::server));
    }

    private static Set<ServerId> named(Evacuation plan) {
        return Stream.of(
                        plan.moves().stream().map(Relocation::server),
                        plan.staying().keySet().stream(),
                        plan.leaving().keySet().stream())
                .flatMap(each -> each)
                .collect(toSet());
    }
}

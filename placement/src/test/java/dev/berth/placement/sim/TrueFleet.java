package dev.berth.placement.sim;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.HotWatch;
import dev.berth.placement.Rebalancer;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.move.Move;
import dev.berth.placement.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Equal hosts with guests of one vCPU that really want something: what is seen of them follows from who shares a host,
 * every ten seconds, and moves are made at once. It shows whether plans lead anywhere.
 */
final class TrueFleet {
    private static final Duration LAP = Duration.ofSeconds(10);

    private final Policy policy;
    private final double cores;
    private final int hosts;
    private final Map<ServerId, Double> wishes = new TreeMap<>();
    private final Map<ServerId, HostId> places = new HashMap<>();
    private final Map<ServerId, LastMove> moved = new HashMap<>();
    private final Map<HostId, Instant> hotSince = new HashMap<>();
    private Instant now = Instant.parse("2026-01-05T12:00:00Z");

    TrueFleet(int hosts, double cores, Policy policy) {
        this.hosts = hosts;
        this.cores = cores;
        this.policy = policy;
    }

    void wish(long server, long host, double wanted) {
        wishes.put(new ServerId(server), wanted);
        places.put(new ServerId(server), new HostId(host));
    }

    /** Lets time pass, and tells the moves that were made. */
    List<Move> run(Duration time) {
        var made = new ArrayList<Move>();
        for (var end = now.plus(time); now.isBefore(end); now = now.plus(LAP)) {
            for (var move : Rebalancer.plan(observe(), policy).moves()) {
                made.add(move);
                places.put(move.server(), move.target());
                moved.put(move.server(), new LastMove(move.source(), now));
            }
        }
        return made;
    }

    double wanted(long host) {
        return wishes.entrySet().stream()
                .filter(wish -> places.get(wish.getKey()).equals(new HostId(host)))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private FleetSnapshot observe() {
        var seen = new ArrayList<HostView>();
        for (long id = 1; id <= hosts; id++) {
            seen.add(host(id));
        }
        return new FleetSnapshot(
                now, seen, wishes.keySet().stream().map(this::guest).toList(), List.of());
    }

    private HostView host(long id) {
        var host = new HostId(id);
        var capacity = CpuAmount.ofCores(cores);
        var memory = DataSize.ofGibibytes(64);
        var pressure = new Pressure(
                new Ratio(1 - served(id)),
                CpuAmount.ofCores(Math.min(cores, wanted(id))),
                DataSize.ZERO,
                Duration.ZERO);
        var since = HotWatch.hotSince(
                Optional.ofNullable(hotSince.get(host)), pressure, capacity, memory, now, policy.heat());
        since.ifPresentOrElse(at -> hotSince.put(host, at), () -> hotSince.remove(host));
        return new HostView(
                host, "host" + id, new LocationId(1), "main", HostState.SCHEDULABLE, capacity, memory, pressure, since);
    }

    private GuestView guest(ServerId server) {
        var host = places.get(server);
        return new GuestView(
                server,
                host,
                new VcpuCount(1),
                DataSize.ofMebibytes(128),
                DataSize.ZERO,
                CpuAmount.ofCores(wishes.get(server) * served(host.value())),
                Mobility.MOVABLE,
                Optional.ofNullable(moved.get(server)),
                Optional.empty());
    }

    private double served(long host) {
        return Math.min(1, cores / Math.max(wanted(host), 1e-9));
    }
}

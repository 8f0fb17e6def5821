package dev.berth.placement.power;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.fleet.Terms;
import dev.berth.placement.predict.Demand;
import dev.berth.placement.predict.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small fleet for tests: hosts of 8 cores and 32 GiB that draw 100 W idle and 200 W at full use. */
final class FleetOnPower {
    static final PowerCurve CURVE = new PowerCurve(List.of(new Power(100), new Power(200)));

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");

    private final List<HostView> hosts = new ArrayList<>();
    private final List<GuestView> guests = new ArrayList<>();
    private final Map<HostId, HostPower> power = new HashMap<>();
    private final Map<ServerId, Outlook> outlooks = new HashMap<>();

    /** The second host, whose guests are to be added, could be emptied onto the first. */
    static FleetOnPower twoHosts() {
        return new FleetOnPower()
                .on(1)
                .guest(1, 1, 3, 0.3, 8)
                .guest(2, 1, 1, 0.3, 8)
                .on(2);
    }

    FleetOnPower on(int id) {
        return host(id, HostState.SCHEDULABLE, PowerState.ON);
    }

    FleetOnPower asleep(int id) {
        return host(id, HostState.SCHEDULABLE, PowerState.ASLEEP);
    }

    FleetOnPower host(int id, HostState state, PowerState powerState) {
        hosts.add(new HostView(
                new HostId(id),
                "host" + id,
                new LocationId(1),
                "shared",
                state,
                CpuAmount.ofCores(8),
                DataSize.ofGibibytes(32),
                Pressure.UNKNOWN,
                Optional.empty()));
        power.put(new HostId(id), new HostPower(CURVE, powerState));
        return this;
    }

    FleetOnPower guest(int id, int host, double cores, double deviation, int gibibytes) {
        return guest(id, host, cores, deviation, gibibytes, Mobility.MOVABLE);
    }

    FleetOnPower guest(int id, int host, double cores, double deviation, int gibibytes, Mobility mobility) {
        guests.add(new GuestView(
                new ServerId(id),
                new HostId(host),
                new VcpuCount(2),
                DataSize.ofGibibytes(gibibytes),
                DataSize.ZERO,
                CpuAmount.ZERO,
                mobility,
                Optional.empty(),
                Optional.empty()));
        var demand = new Demand(CpuAmount.ofCores(cores), CpuAmount.ofCores(deviation));
        outlooks.put(new ServerId(id), new Outlook(demand, demand));
        return this;
    }

    /** The last guest's level may be off by so many cores. */
    FleetOnPower doubtful(double cores) {
        outlooks.computeIfPresent(
                guests.getLast().server(),
                (unused, outlook) -> new Outlook(outlook.next(), outlook.lasting(), CpuAmount.ofCores(cores)));
        return this;
    }

    /** The last host is of another pool than the others. */
    FleetOnPower inPool(String pool) {
        var last = hosts.removeLast();
        hosts.add(new HostView(
                last.id(),
                last.name(),
                last.location(),
                pool,
                last.state(),
                last.cpu(),
                last.memory(),
                last.pressure(),
                last.hotSince()));
        return this;
    }

    FleetOnPower leased(String lease) {
        hosts.add(hosts.removeLast().leasedTo(lease));
        return this;
    }

    /** The last guest was sold with these terms. */
    FleetOnPower with(Terms terms) {
        guests.add(guests.removeLast().with(terms));
        return this;
    }

    /** The last guest came from that host so long ago. */
    FleetOnPower cameFrom(int host, Duration ago) {
        var last = guests.removeLast();
        guests.add(last.on(last.host(), last.place(), Optional.of(new LastMove(new HostId(host), NOW.minus(ago)))));
        return this;
    }

    FleetOnPower unseen(int server) {
        outlooks.remove(new ServerId(server));
        return this;
    }

    PoweredFleet build() {
        return new PoweredFleet(new FleetSnapshot(NOW, hosts, guests, List.of()), power, outlooks);
    }
}

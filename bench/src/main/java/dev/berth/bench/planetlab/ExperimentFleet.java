package dev.berth.bench.planetlab;

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
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.power.HostPower;
import dev.berth.placement.power.PowerState;
import dev.berth.placement.power.PoweredFleet;
import dev.berth.placement.predict.Outlook;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The experiment's hosts and guests in the engine's terms. One core is one of the faster hosts' cores. */
final class ExperimentFleet {
    private static final double CORE = HostType.B.mips / 2;
    private static final List<HostView> HOSTS =
            IntStream.range(0, HostType.COUNT).mapToObj(ExperimentFleet::host).toList();

    private ExperimentFleet() {}

    /** The fleet on which nothing stands. */
    static PoweredFleet empty() {
        return new PoweredFleet(
                new FleetSnapshot(Instant.EPOCH, HOSTS, List.of(), List.of()), power(Set.of()), Map.of());
    }

    static PoweredFleet of(View view, Map<ServerId, Outlook> outlooks) {
        var used = new HashSet<Integer>();
        var guests = view.guests().stream()
                .map(guest -> {
                    int host = view.hostOf()[guest.index()];
                    used.add(host);
                    return GuestView.settled(
                            server(guest),
                            new HostId(host + 1),
                            new VcpuCount(1),
                            memory(guest.memory()),
                            DataSize.ZERO,
                            CpuAmount.ZERO);
                })
                .toList();
        var now = Instant.EPOCH.plusSeconds((long) view.step() * Trace.STEP_SECONDS);
        return new PoweredFleet(new FleetSnapshot(now, HOSTS, guests, List.of()), power(used), outlooks);
    }

    static ServerId server(Trace.Guest guest) {
        return new ServerId(guest.index() + 1);
    }

    static int guest(ServerId server) {
        return (int) server.value() - 1;
    }

    static int host(HostId host) {
        return (int) host.value() - 1;
    }

    static CpuAmount cpu(double mips) {
        return CpuAmount.ofCores(mips / CORE);
    }

    static DataSize memory(int megabytes) {
        return DataSize.ofMebibytes(megabytes);
    }

    private static HostView host(int index) {
        return new HostView(
                new HostId(index + 1),
                "host" + index,
                new LocationId(1),
                "all",
                HostState.SCHEDULABLE,
                cpu(HostType.of(index).mips),
                memory(HostType.MEMORY),
                Pressure.UNKNOWN,
                Optional.empty());
    }

    private static Map<HostId, HostPower> power(Set<Integer> used) {
        var power = new HashMap<HostId, HostPower>();
        for (int host = 0; host < HostType.COUNT; host++) {
            var state = used.contains(host) ? PowerState.ON : PowerState.ASLEEP;
            power.put(new HostId(host + 1), new HostPower(HostType.of(host).curve, state));
        }
        return power;
    }
}

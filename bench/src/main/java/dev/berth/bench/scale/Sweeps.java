package dev.berth.bench.scale;

import static java.util.stream.Collectors.toMap;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.power.Consolidator;
import dev.berth.placement.power.HostPower;
import dev.berth.placement.power.Power;
import dev.berth.placement.power.PowerCurve;
import dev.berth.placement.power.PowerPlan;
import dev.berth.placement.power.PowerPolicy;
import dev.berth.placement.power.PowerState;
import dev.berth.placement.power.PoweredFleet;
import dev.berth.placement.predict.Demand;
import dev.berth.placement.predict.Outlook;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One sweep of the consolidator over a pool of which a tenth can be emptied; moves are priced low enough that hosts of fifty
 * guests are worth it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Sweeps {
    private static final PowerCurve CURVE = new PowerCurve(List.of(new Power(120), new Power(300)));
    private static final PowerPolicy POLICY = PowerPolicy.standard().withMovesPriced(Ratio.ofPercent(20));

    @Param({"100", "1000", "10000", "100000"})
    public int hosts;

    private PoweredFleet fleet = of(LargeFleet.of(1));

    @Setup
    public void makeFleet() {
        fleet = of(LargeFleet.of(hosts));
    }

    @Benchmark
    public PowerPlan sweep() {
        return Consolidator.consolidate(fleet, POLICY);
    }

    private static PoweredFleet of(FleetSnapshot fleet) {
        Map<HostId, HostPower> power =
                fleet.hosts().stream().collect(toMap(HostView::id, _ -> new HostPower(CURVE, PowerState.ON)));
        var random = new Random(LargeFleet.SEED);
        Map<ServerId, Outlook> outlooks =
                fleet.guests().stream().collect(toMap(GuestView::server, guest -> outlook(guest, random)));
        return new PoweredFleet(fleet, power, outlooks);
    }

    private static Outlook outlook(GuestView guest, Random random) {
        double use = guest.cpuUse().cores();
        var demand = new Demand(CpuAmount.ofCores(use), CpuAmount.ofCores(0.02 + 0.3 * use));
        return new Outlook(demand, demand, CpuAmount.ofCores(0.1 * random.nextDouble()));
    }
}

package dev.berth.bench.scale;

import dev.berth.placement.Rebalancer;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.move.MovePlan;
import dev.berth.placement.policy.Policy;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One full lap of the rebalancer, its explanation included, with one host in a hundred too busy. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Laps {
    @Param({"100", "1000", "10000", "100000"})
    public int hosts;

    private FleetSnapshot fleet = LargeFleet.of(1);

    @Setup
    public void makeFleet() {
        fleet = LargeFleet.of(hosts);
    }

    @Benchmark
    public MovePlan lap() {
        return Rebalancer.plan(fleet, Policy.standard());
    }
}

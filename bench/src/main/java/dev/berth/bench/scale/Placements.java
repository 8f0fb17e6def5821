package dev.berth.bench.scale;

import dev.berth.placement.Placer;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.score.BestHost;
import dev.berth.placement.score.Choice;
import java.util.Optional;
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

/** One placement: through the index, by a scan of all hosts with the same rules and scores, and by plain best fit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Placements {
    @Param({"100", "1000", "10000", "100000"})
    public int hosts;

    private final Random random = new Random(LargeFleet.SEED);
    private final Policy policy = Policy.standard();
    private FleetSnapshot fleet = LargeFleet.of(1);
    private double[] freeVcpus = {};
    private double[] freeMemory = {};

    @Setup
    public void makeFleet() {
        fleet = LargeFleet.of(hosts);
        var accounts = fleet.accounts();
        freeVcpus = accounts.stream()
                .mapToDouble(account ->
                        policy.overcommit().promisable(account.host().cpu()).cores()
                                - account.promised().vcpus().cores())
                .toArray();
        freeMemory = accounts.stream()
                .mapToDouble(account -> account.host().memory().bytes()
                        - account.promised().memory().bytes())
                .toArray();
    }

    @Benchmark
    public Optional<Choice> index() {
        return Placer.choose(LargeFleet.request(random), fleet, policy);
    }

    @Benchmark
    public Optional<Choice> scan() {
        return BestHost.findByScan(LargeFleet.request(random), fleet, policy);
    }

    /** Bare arrays and one sum for a score: as fast as a scan can be, without rules, heat or reasons. */
    @Benchmark
    public int bestFit() {
        GuestRequest request = LargeFleet.request(random);
        double vcpus = request.vcpus().value();
        double memory = request.memory().bytes();
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int host = 0; host < freeVcpus.length; host++) {
            if (freeVcpus[host] >= vcpus && freeMemory[host] >= memory) {
                double left = freeVcpus[host] / 192 + freeMemory[host] / (384.0 * (1 << 30));
                if (left < least) {
                    least = left;
                    best = host;
                }
            }
        }
        return best;
    }
}

package dev.berth.bench.scale;

import dev.berth.placement.fleet.FleetSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code bench scale}: times by JMH and memory by size of fleet. */
public final class ScaleBench {
    private static final int LARGEST_POOL = 10_000;

    private ScaleBench() {}

    public static void main(String[] arguments) throws RunnerException {
        var sizes = arguments.length > 0 ? arguments : new String[] {"100", "1000", "10000", "100000"};
        IO.println("hosts,guests,megabytes");
        for (var size : sizes) {
            tellMemory(Integer.parseInt(size));
        }
        var timed = options(sizes)
                .include(Placements.class.getName())
                .include(Laps.class.getName())
                .warmupTime(TimeValue.seconds(2))
                .measurementTime(TimeValue.seconds(3))
                .build();
        var results = new ArrayList<>(new Runner(timed).run());
        // A sweep lasts seconds at 10,000 hosts, and nobody has ten times as many in one pool.
        var pools = Arrays.stream(sizes)
                .filter(size -> Integer.parseInt(size) <= LARGEST_POOL)
                .toArray(String[]::new);
        if (pools.length > 0) {
            results.addAll(
                    new Runner(options(pools).include(Sweeps.class.getName()).build()).run());
        }
        tell(results);
    }

    private static ChainedOptionsBuilder options(String... sizes) {
        return new OptionsBuilder()
                .param("hosts", sizes)
                .forks(1)
                .jvmArgs("-Xmx8g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")
                .warmupIterations(3)
                .measurementIterations(3)
                .shouldFailOnError(true);
    }

    private static void tell(Collection<RunResult> results) {
        IO.println("");
        IO.println("benchmark,hosts,mean,p50,p99,unit");
        for (var result : results) {
            var primary = result.getPrimaryResult();
            IO.println(String.format(
                    Locale.ROOT,
                    "%s,%s,%.1f,%.1f,%.1f,%s",
                    primary.getLabel(),
                    result.getParams().getParam("hosts"),
                    primary.getScore(),
                    primary.getStatistics().getPercentile(50),
                    primary.getStatistics().getPercentile(99),
                    primary.getScoreUnit()));
        }
        Growth.of(results).forEach(IO::println);
    }

    private static void tellMemory(int size) {
        long before = used();
        FleetSnapshot fleet = LargeFleet.of(size);
        long megabytes = (used() - before) >> 20;
        IO.println("%d,%d,%d".formatted(fleet.hosts().size(), fleet.guests().size(), megabytes));
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

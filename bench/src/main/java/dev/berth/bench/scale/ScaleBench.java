package dev.berth.bench.scale;

import dev.berth.placement.fleet.FleetSnapshot;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code bench scale}: times by JMH and memory by size of fleet. */
public final class ScaleBench {
    private ScaleBench() {}

    public static void main(String[] arguments) throws RunnerException {
        var sizes = arguments.length > 0 ? arguments : new String[] {"100", "1000", "10000", "100000"};
        IO.println("hosts,guests,megabytes");
        for (var size : sizes) {
            tellMemory(Integer.parseInt(size));
        }
        var options = new OptionsBuilder()
                .include(Placements.class.getName())
                .include(Laps.class.getName())
                .param("hosts", sizes)
                .forks(1)
                .jvmArgs("-Xmx8g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(3))
                .shouldFailOnError(true)
                .build();
        tell(new Runner(options).run());
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

package dev.berth.bench.rescheduling;

import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.Clearing;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.pack.Defragmenter;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.Policy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code bench rescheduling FILE.json.gz}: what few moves do to fragments, and how many hosts they empty. Plans are made
 * by one thread and timed by its processor time, which other work on the machine does not lengthen.
 */
public final class ReschedulingBench {
    private static final int UNIT = 16;
    private static final List<Integer> BUDGETS = List.of(25, 50, 100, 200);
    /** Cores and memory of this cluster are sold once. */
    private static final Policy POLICY = Policy.standard().with(new Overcommit(Ratio.ONE, Ratio.ONE));

    private static final String ROW = "%-10s %-22s %6s %6s %10s %7s %9s  %s";
    private final FleetSnapshot fleet;
    private final Duration limit;
    private final List<String> csv = new ArrayList<>();

    private ReschedulingBench(FleetSnapshot fleet, Duration limit) {
        this.fleet = fleet;
        this.limit = limit;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println(
                    "usage: bench rescheduling FILE.json.gz [seconds for the exact solver, 60; 0: without it]");
            System.exit(2);
        }
        var limit = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 60);
        new ReschedulingBench(ClusterReader.read(Path.of(arguments[0])), limit).run();
    }

    private void run() {
        IO.println("%d hosts, %d guests; fragment rate at %d cores %.4f, empty hosts %d"
                .formatted(
                        fleet.hosts().size(),
                        fleet.guests().size(),
                        UNIT,
                        Outcome.fragmentRate(fleet, UNIT),
                        Outcome.emptyHosts(fleet)));
        // Once beforehand, so that the times are not those of a cold machine.
        Defragmenter.plan(fleet, POLICY, new VcpuCount(UNIT), 50);
        IO.println(ROW.formatted("aim", "by", "within", "moves", "fragments", "empty", "seconds", ""));
        for (int most : BUDGETS) {
            row("fragments", "ours", most, () -> Defragmenter.plan(fleet, POLICY, new VcpuCount(UNIT), most)
                    .moves());
            row("fragments", "plain greedy", most, () -> PlainGreedy.plan(fleet, UNIT, most));
            if (!limit.isZero()) {
                ExactRoof.load();
                roof("fragments", most, ExactRoof.fragments(fleet, UNIT, most, limit));
            }
        }
        for (int most : BUDGETS) {
            row("hosts", "ours", most, () -> Clearing.plan(fleet, POLICY, most).moves());
            if (!limit.isZero()) {
                roof("hosts", most, ExactRoof.emptyHosts(fleet, most, limit));
            }
        }
        IO.println("");
        IO.println("aim,by,within,moves,fragment_rate,empty_hosts,seconds");
        csv.forEach(IO::println);
    }

    private void row(String aim, String by, int most, Supplier<List<Relocation>> planner) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        var moves = planner.get();
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        var outcome = Outcome.of(fleet, moves, UNIT, POLICY);
        IO.println(ROW.formatted(
                aim,
                by,
                most,
                outcome.moves(),
                decimal(outcome.fragmentRate()),
                outcome.emptyHosts(),
                decimal(seconds),
                ""));
        csv.add("%s,%s,%d,%d,%s,%d,%s"
                .formatted(
                        aim,
                        by,
                        most,
                        outcome.moves(),
                        decimal(outcome.fragmentRate()),
                        outcome.emptyHosts(),
                        decimal(seconds)));
    }

    private void roof(String aim, int most, ExactRoof.Roof roof) {
        boolean fragments = aim.equals("fragments");
        var value = fragments ? decimal(roof.value()) : "";
        var empty = fragments ? "" : "%.0f".formatted(roof.value());
        double seconds = roof.time().toMillis() / 1000.0;
        IO.println(ROW.formatted(
                aim,
                "CP-SAT (roof)",
                most,
                "",
                value,
                empty,
                decimal(seconds),
                roof.proved() ? "proved" : "bound " + decimal(roof.bound())));
        csv.add("%s,cp-sat,%d,,%s,%s,%s".formatted(aim, most, value, empty, decimal(seconds)));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}

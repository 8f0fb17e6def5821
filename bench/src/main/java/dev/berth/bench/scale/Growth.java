package dev.berth.bench.scale;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/** How much longer each thing takes in a larger fleet, beside what n log n would allow. */
final class Growth {
    private Growth() {}

    static List<String> of(Collection<RunResult> results) {
        var lines = new ArrayList<String>();
        results.stream()
                .collect(groupingBy(result -> result.getPrimaryResult().getLabel(), TreeMap::new, toList()))
                .forEach((label, bySize) -> {
                    var sorted =
                            bySize.stream().sorted(comparingInt(Growth::hosts)).toList();
                    for (int larger = 1; larger < sorted.size(); larger++) {
                        lines.add(line(label, sorted.get(larger - 1), sorted.get(larger)));
                    }
                });
        return lines;
    }

    private static String line(String label, RunResult smaller, RunResult larger) {
        int few = hosts(smaller);
        int many = hosts(larger);
        return String.format(
                Locale.ROOT,
                "%s, %d -> %d hosts: %.1f times as long; n log n: %.1f",
                label,
                few,
                many,
                larger.getPrimaryResult().getScore()
                        / smaller.getPrimaryResult().getScore(),
                many * Math.log(many) / (few * Math.log(few)));
    }

    private static int hosts(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("hosts"));
    }
}

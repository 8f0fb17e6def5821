package dev.berth.bench.planetlab;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.HashMap;
import java.util.TreeMap;

/** Keeps what a picture of a day shows: each host's load at each step, and the moves. */
final class DayRecorder implements Recorder {
    final int[] moves;
    final int[] hostsOn;
    private final TreeMap<Integer, double[]> loads = new TreeMap<>();

    DayRecorder(int steps) {
        moves = new int[steps];
        hostsOn = new int[steps];
    }

    @Override
    public void step(int step, int[] hostOf, Trace trace, int movesNow) {
        var asked = new HashMap<Integer, Double>();
        for (var guest : trace.guests()) {
            int host = hostOf[guest.index()];
            if (host >= 0) {
                asked.merge(host, guest.demand()[step], Double::sum);
            }
        }
        asked.forEach((host, demand) -> row(host)[step] = demand / HostType.of(host).mips);
        moves[step] = movesNow;
        hostsOn[step] = asked.size();
    }

    private double[] row(int host) {
        return loads.computeIfAbsent(host, unused -> {
            var row = new double[moves.length];
            Arrays.fill(row, Double.NaN);
            return row;
        });
    }

    /** The hosts that were on for at least so many steps, those that were on longest first; off is NaN. */
    double[][] longestOn(int steps) {
        return loads.values().stream()
                .filter(row -> on(row) >= steps)
                .sorted(comparingLong((double[] row) -> -on(row)))
                .toArray(double[][]::new);
    }

    private static long on(double[] row) {
        return Arrays.stream(row).filter(load -> !Double.isNaN(load)).count();
    }
}

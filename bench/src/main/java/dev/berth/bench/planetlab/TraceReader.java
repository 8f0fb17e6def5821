package dev.berth.bench.planetlab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;

/** Reads {@code DAY.csv.gz}: a line for each guest, its name and its use in per cent at each step. */
final class TraceReader {
    private static final double[] MIPS = {2500, 2000, 1000, 500};
    private static final int[] MEMORY = {870, 1740, 1740, 613};

    private TraceReader() {}

    static Trace read(Path file) throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            var lines = in.lines().filter(line -> !line.isBlank()).toList();
            int quarter = Math.ceilDiv(lines.size(), MIPS.length);
            var guests = new ArrayList<Trace.Guest>();
            for (int index = 0; index < lines.size(); index++) {
                int type = index / quarter;
                guests.add(new Trace.Guest(index, MIPS[type], MEMORY[type], demand(lines.get(index), MIPS[type])));
            }
            return new Trace(file.getFileName().toString().replaceAll("\\..*", ""), guests);
        }
    }

    private static double[] demand(String line, double mips) {
        var fields = line.split(",");
        var demand = new double[fields.length - 1];
        for (int step = 0; step < demand.length; step++) {
            demand[step] = Double.parseDouble(fields[step + 1]) / 100 * mips;
        }
        return demand;
    }
}

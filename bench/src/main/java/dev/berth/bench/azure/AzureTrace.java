package dev.berth.bench.azure;

import dev.berth.model.unit.DataSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads the trace: {@code PREFIX.txt.gz} with lines {@code second f,f,|,f,…} and a file of lives with the same positions,
 * {@code U<bin>} ended, {@code C<bin>} still running at the end. A life is taken as the middle of its bin.
 */
record AzureTrace(List<AzureRequest> requests) {
    private record Bin(long first, long last) {
        long middle() {
            return (first + last) / 2;
        }

        Bin join(Bin other) {
            return new Bin(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    static AzureTrace read(Path folder, String prefix) throws IOException {
        var flavours = flavours(folder.resolve("flav_map.txt"));
        var bins = bins(folder.resolve(prefix.split("\\.")[0] + ".interval_map.txt"));
        var asked = lines(folder.resolve(prefix + ".txt.gz"));
        var lives = lines(lives(folder, prefix));
        if (asked.size() != lives.size()) {
            throw new IllegalArgumentException(
                    "%s has %d lines, its lives %d; they must be equal".formatted(prefix, asked.size(), lives.size()));
        }
        var requests = new ArrayList<AzureRequest>();
        for (int line = 0; line < asked.size(); line++) {
            var parts = asked.get(line).split(" ");
            long second = Long.parseLong(parts[0]);
            var letters = parts[1].split(",");
            var ends = lives.get(line).split(" ")[1].split(",");
            for (int at = 0; at < letters.length; at++) {
                if (!letters[at].equals("|")) {
                    requests.add(new AzureRequest(
                            second, required(flavours, letters[at], "flavour"), end(second, ends[at], bins)));
                }
            }
        }
        return new AzureTrace(requests);
    }

    private static long end(long second, String life, Map<Integer, Bin> bins) {
        return life.startsWith("C")
                ? AzureRequest.NEVER
                : second
                        + required(bins, Integer.valueOf(life.substring(1)), "life")
                                .middle();
    }

    private static Path lives(Path folder, String prefix) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(prefix + "\\.c\\d+\\.txt\\.gz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("%s has no %s.c<second>.txt.gz".formatted(folder, prefix)));
        }
    }

    private static Map<String, Flavour> flavours(Path file) throws IOException {
        var flavours = new HashMap<String, Flavour>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                var parts = line.strip().split(" ");
                var sizes = parts[0].split(",");
                flavours.put(parts[1], new Flavour(Integer.parseInt(sizes[0]), gibibytes(sizes[1])));
            }
        }
        return flavours;
    }

    private static Map<Integer, Bin> bins(Path file) throws IOException {
        var bins = new HashMap<Integer, Bin>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.strip().split(" ");
            long second = Long.parseLong(parts[0]);
            bins.merge(Integer.valueOf(parts[1]), new Bin(second, second), Bin::join);
        }
        return bins;
    }

    private static DataSize gibibytes(String text) {
        return new DataSize(
                Math.round(Double.parseDouble(text) * DataSize.ofGibibytes(1).bytes()));
    }

    private static <K, V> V required(Map<K, V> map, K key, String what) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("%s %s is not in its map".formatted(what, key));
        }
        return value;
    }

    private static List<String> lines(Path file) throws IOException {
        try (var text = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}

package dev.berth.bench.planetlab;

import dev.berth.bench.chart.HeatMap;
import dev.berth.bench.chart.Scale;
import dev.berth.bench.chart.Svg;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** A day as a picture: how many hosts are on, how busy each is, and when guests move. */
final class DayPicture {
    private static final int LEFT = 60;
    private static final int WIDTH = 864;
    private static final String HOSTS = "#2c66a3";
    private static final String MOVES = "#e08214";
    /** Hosts that are on for less than an hour are left out of the heat map: those that guests are placed on at first. */
    private static final int SHOWN_FROM = 12;

    private DayPicture() {}

    static void draw(Trace trace, Variant variant, Path file) {
        var day = new DayRecorder(trace.steps());
        Simulation.run(trace, variant, new EngineStrategy(EngineSettings.standard()), day);
        var rows = day.longestOn(SHOWN_FROM);
        int mapHeight = 6 * rows.length;
        var svg = new Svg(LEFT + WIDTH + 36, 320 + mapHeight);
        svg.title(
                LEFT, 22, "A day of %d guests (%s, %s)".formatted(trace.guests().size(), trace.day(), variant.label()));
        svg.words(LEFT, 44, "hosts on (all guests stand on %d at first)".formatted(day.hostsOn[0]));
        bars(svg, withoutFirst(day.hostsOn), 54, 70, HOSTS);
        svg.words(LEFT, 150, "how busy each host is");
        HeatMap.key(svg, LEFT + 300, 138);
        HeatMap.draw(svg, rows, LEFT, 168, WIDTH, mapHeight);
        int below = 168 + mapHeight;
        svg.words(
                LEFT,
                below + 26,
                "moves started (%d; %d of them to gather the guests at first)"
                        .formatted(Arrays.stream(day.moves).sum(), day.moves[1]));
        bars(svg, withoutFirst(day.moves), below + 36, 70, MOVES);
        hours(svg, below + 124);
        svg.write(file);
    }

    /** The first two steps, in which the day is set up, would dwarf the rest. */
    private static int[] withoutFirst(int[] values) {
        var shown = values.clone();
        shown[0] = 0;
        shown[1] = Math.min(shown[1], Arrays.stream(values).skip(2).max().orElse(0));
        return shown;
    }

    private static void bars(Svg svg, int[] values, double top, double height, String colour) {
        int most = Math.max(1, Arrays.stream(values).max().orElse(1));
        var scale = new Scale(0, most, 0, height);
        double width = (double) WIDTH / values.length;
        for (int step = 0; step < values.length; step++) {
            double tall = scale.at(values[step]);
            if (tall > 0) {
                svg.rectangle(LEFT + step * width, top + height - tall, width, tall, colour);
            }
        }
        svg.wordsEndingAt(LEFT - 6, top + 10, Integer.toString(most));
        svg.wordsEndingAt(LEFT - 6, top + height, "0");
    }

    private static void hours(Svg svg, double top) {
        for (int hour = 0; hour <= 24; hour += 3) {
            svg.words(LEFT + WIDTH * hour / 24.0 - 12, top, String.format(Locale.ROOT, "%02d:00", hour));
        }
    }
}

package dev.berth.bench.planetlab;

import dev.berth.bench.chart.Scale;
import dev.berth.bench.chart.Svg;
import dev.berth.model.unit.Ratio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How energy, moves and overload trade against each other: the honest days, played with narrower and wider margins and
 * with moves priced lower and higher than the engine's standard, each point the mean of all days.
 */
record Front(List<Point> points) {

    private static final double[] MARGINS = {0.7, 0.85, 1, 1.2, 1.5};
    private static final double[] PRICES = {0.5, 1, 2};
    private static final String[] COLOURS = {"#1b9e77", "#2c66a3", "#e08214"};

    /** One way to run the engine, and what it leads to. */
    record Point(double margin, double price, double energy, double moves, double slatah) {

        boolean standard() {
            return margin == 1 && price == 1;
        }
    }

    static Front measure(List<Trace> traces) {
        var points = new ArrayList<Point>();
        System.out.println();
        System.out.println("margins  move price  energy x floor  moves per VM  SLATAH %  (honest, mean of all days)");
        for (double price : PRICES) {
            for (double margin : MARGINS) {
                var point = measure(traces, margin, price);
                points.add(point);
                System.out.printf(
                        Locale.ROOT,
                        "%7.2f  %10.2f  %14.3f  %12.3f  %8.2f%n",
                        margin,
                        price,
                        point.energy(),
                        point.moves(),
                        point.slatah());
            }
        }
        return new Front(points);
    }

    private static Point measure(List<Trace> traces, double margin, double price) {
        var settings = EngineSettings.standard().with(new Ratio(margin), new Ratio(price));
        double energy = 0;
        double moves = 0;
        double slatah = 0;
        for (var trace : traces) {
            var tally = Simulation.run(trace, Variant.HONEST, new EngineStrategy(settings), Recorder.NOBODY);
            energy += tally.energy() / Floor.energy(trace, Variant.HONEST) / traces.size();
            moves += tally.migrations / (double) trace.guests().size() / traces.size();
            slatah += 100 * tally.slatah() / traces.size();
        }
        return new Point(margin, price, energy, moves, slatah);
    }

    void draw(Path file) {
        var svg = new Svg(900, 420);
        svg.title(60, 24, "Energy against overload and against moves (honest, mean of all days)");
        panel(svg, 60, "SLATAH %", 0, highest(Point::slatah), Point::slatah);
        panel(svg, 500, "moves per guest", 0.6, highest(Point::moves), Point::moves);
        for (int at = 0; at < PRICES.length; at++) {
            svg.circle(66, 372 + 16 * at, 4, COLOURS[at], COLOURS[at]);
            svg.words(
                    78, 376 + 16 * at, String.format(Locale.ROOT, "a move priced at %.2f of the standard", PRICES[at]));
        }
        svg.circle(506, 372, 7, "none", "#000000");
        svg.words(520, 376, "the engine's standard");
        svg.words(520, 392, "along a line the margins widen from 0.7 to 1.5 of it");
        svg.write(file);
    }

    private double highest(ToDoubleFunction<Point> value) {
        return 1.05 * points.stream().mapToDouble(value).max().orElse(1);
    }

    private void panel(Svg svg, int left, String name, double from, double to, ToDoubleFunction<Point> value) {
        double least = points.stream().mapToDouble(Point::energy).min().orElse(1) - 0.02;
        double most = points.stream().mapToDouble(Point::energy).max().orElse(2) + 0.02;
        var across = new Scale(from, to, left, left + 350);
        var down = new Scale(least, most, 330, 50);
        axes(svg, across, down, name);
        for (int at = 0; at < PRICES.length; at++) {
            Point before = null;
            for (var point : points.subList(at * MARGINS.length, (at + 1) * MARGINS.length)) {
                double x = across.at(value.applyAsDouble(point));
                double y = down.at(point.energy());
                if (before != null) {
                    svg.line(across.at(value.applyAsDouble(before)), down.at(before.energy()), x, y, COLOURS[at]);
                }
                svg.circle(x, y, 4, COLOURS[at], COLOURS[at]);
                if (point.standard()) {
                    svg.circle(x, y, 7, "none", "#000000");
                }
                before = point;
            }
        }
    }

    private static void axes(Svg svg, Scale across, Scale down, String name) {
        svg.line(across.fromPixel(), 330, across.toPixel(), 330, "#888888");
        svg.line(across.fromPixel(), 50, across.fromPixel(), 330, "#888888");
        svg.words(across.fromPixel() + 4, 60, "energy, times the bound");
        svg.wordsEndingAt(across.toPixel(), 322, name);
        for (double at = Math.ceil(across.from() / across.tick()) * across.tick();
                at <= across.to();
                at += across.tick()) {
            svg.words(across.at(at) - 8, 346, String.format(Locale.ROOT, "%.1f", at));
        }
        for (double at = Math.ceil(down.from() / down.tick()) * down.tick(); at <= down.to(); at += down.tick()) {
            svg.wordsEndingAt(across.fromPixel() - 4, down.at(at) + 4, String.format(Locale.ROOT, "%.2f", at));
        }
    }
}

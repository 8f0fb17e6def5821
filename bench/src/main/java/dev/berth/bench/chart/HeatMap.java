package dev.berth.bench.chart;

import java.util.List;
import java.util.Locale;

/** Rows of shares as colours: pale to blue up to full, red above; a row's empty places (NaN) stay white. */
public final class HeatMap {
    private static final List<String> COLOURS = List.of(
            "#eef4fb", "#dbe8f6", "#c3d9ef", "#a6c6e6", "#85b0da", "#6298cc", "#437fba", "#2c66a3", "#1c4d85",
            "#123768");
    private static final String OVER = "#d7301f";

    private HeatMap() {}

    public static void draw(Svg svg, double[][] rows, double left, double top, double width, double height) {
        double cellHeight = height / rows.length;
        double cellWidth = width / rows[0].length;
        for (int level = 0; level <= COLOURS.size(); level++) {
            var path = new StringBuilder();
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (level(rows[row][column]) == level) {
                        path.append(String.format(
                                Locale.ROOT,
                                "M%.1f %.1fh%.1fv%.1fh-%.1fz",
                                left + column * cellWidth,
                                top + row * cellHeight,
                                cellWidth,
                                cellHeight,
                                cellWidth));
                    }
                }
            }
            if (!path.isEmpty()) {
                svg.path(path, level == COLOURS.size() ? OVER : COLOURS.get(level), "none");
            }
        }
    }

    /** The key to the colours, in words beside small squares. */
    public static void key(Svg svg, double left, double top) {
        for (int level = 0; level < COLOURS.size(); level++) {
            svg.rectangle(left + level * 14, top, 14, 10, COLOURS.get(level));
        }
        svg.words(left, top + 22, "0 %");
        svg.wordsEndingAt(left + COLOURS.size() * 14, top + 22, "100 %");
        svg.rectangle(left + COLOURS.size() * 14 + 10, top, 14, 10, OVER);
        svg.words(left + COLOURS.size() * 14 + 30, top + 10, "overloaded");
    }

    private static int level(double share) {
        if (Double.isNaN(share)) {
            return -1;
        }
        return share > 1 ? COLOURS.size() : Math.min(COLOURS.size() - 1, (int) (share * COLOURS.size()));
    }
}

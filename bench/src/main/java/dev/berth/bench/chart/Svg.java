package dev.berth.bench.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A drawing under construction; places are in pixels from the upper left corner. */
public final class Svg {
    private final StringBuilder text = new StringBuilder();

    public Svg(int width, int height) {
        put(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                width, height);
        put("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
    }

    public void rectangle(double x, double y, double width, double height, String colour) {
        put("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, width, height, colour);
    }

    public void line(double x, double y, double toX, double toY, String colour) {
        put("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" fill=\"none\"/>", x, y, toX, toY, colour);
    }

    /** A filled or stroked path in SVG's own notation. */
    public void path(CharSequence notation, String fill, String stroke) {
        put("<path d=\"%s\" fill=\"%s\" stroke=\"%s\"/>", notation, fill, stroke);
    }

    public void circle(double x, double y, double radius, String fill, String stroke) {
        put("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"%s\"/>", x, y, radius, fill, stroke);
    }

    public void words(double x, double y, String words) {
        put("<text x=\"%.1f\" y=\"%.1f\" fill=\"#333333\">%s</text>", x, y, escaped(words));
    }

    public void wordsEndingAt(double x, double y, String words) {
        put("<text x=\"%.1f\" y=\"%.1f\" fill=\"#333333\" text-anchor=\"end\">%s</text>", x, y, escaped(words));
    }

    public void title(double x, double y, String words) {
        put("<text x=\"%.1f\" y=\"%.1f\" font-size=\"15\" font-weight=\"bold\">%s</text>", x, y, escaped(words));
    }

    public void write(Path file) {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text + "</svg>\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the picture " + file, failure);
        }
    }

    private void put(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}

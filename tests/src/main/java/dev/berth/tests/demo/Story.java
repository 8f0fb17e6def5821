package dev.berth.tests.demo;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what happens, with the time since the beginning; chapters stand out on a terminal. */
final class Story {
    private final PrintStream out;
    private final boolean colour;
    private final long started = System.nanoTime();

    Story(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void chapter(String title) {
        out.println();
        out.println(colour ? "\033[1m" + title + "\033[0m" : title);
    }

    void line(String format, Object... values) {
        double seconds = (System.nanoTime() - started) / 1e9;
        out.println(String.format(Locale.ROOT, "%6.1f s  ", seconds) + String.format(Locale.ROOT, format, values));
    }

    /** A line without the time, for tables. */
    void plain(String format, Object... values) {
        out.println("          " + String.format(Locale.ROOT, format, values));
    }
}

package dev.berth.placement.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what the engine decides on a saved fleet, and why. */
public final class ReplayMain {

    private ReplayMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: ReplayMain <saved fleet>; the format is told at FleetReader");
            System.exit(2);
        }
        IO.print(Explanation.of(FleetReader.read(Files.readString(Path.of(arguments[0])))));
    }
}

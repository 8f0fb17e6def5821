package dev.berth.bench.planetlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the standard experiment on each file, in each variant: the engine with its standard policy beside the policies
 * that are usually cited; then a CSV line of the engine's for each file and variant.
 *
 * <p>With {@code --pictures FOLDER} it draws the first file's day as well, with {@code --front FOLDER} how energy, moves
 * and overload trade against each other on all files; both in the variant that is played without knowing the future.
 */
public final class PlanetlabBench {

    private PlanetlabBench() {}

    public static void main(String[] arguments) throws IOException {
        var files = new ArrayList<>(Arrays.asList(arguments));
        var pictures = folder(files, "--pictures");
        var front = folder(files, "--front");
        if (files.isEmpty()) {
            System.err.println("usage: planetlab [--pictures FOLDER] [--front FOLDER] DAY.csv.gz ...");
            System.exit(2);
        }
        var traces = new ArrayList<Trace>();
        for (var file : files) {
            traces.add(TraceReader.read(Path.of(file)));
        }
        compare(traces);
        for (var folder : pictures) {
            DayPicture.draw(traces.getFirst(), Variant.HONEST, folder.resolve("planetlab-day.svg"));
        }
        for (var folder : front) {
            Front.measure(traces).draw(folder.resolve("planetlab-front.svg"));
        }
    }

    private static void compare(List<Trace> traces) {
        System.out.println(Outcome.ROW_HEADER);
        var csv = new ArrayList<String>();
        for (var variant : Variant.values()) {
            for (var trace : traces) {
                double floor = Floor.energy(trace, variant);
                for (var strategy : strategies()) {
                    var tally = Simulation.run(trace, variant, strategy, Recorder.NOBODY);
                    var outcome = new Outcome(variant, trace, strategy.name(), floor, tally);
                    System.out.println(outcome.row());
                    if (strategy instanceof EngineStrategy) {
                        csv.add(outcome.csv());
                    }
                }
            }
        }
        System.out.println();
        System.out.println(Outcome.CSV_HEADER);
        csv.forEach(System.out::println);
    }

    private static List<Strategy> strategies() {
        return List.of(
                new EngineStrategy(EngineSettings.standard()),
                new Baseline("THR-MMT-0.8", OverloadTest.threshold(0.8)),
                new Baseline("LR-MMT-1.2", OverloadTest.regression(1.2)));
    }

    /** Takes an option and its value out of the arguments: none or one folder. */
    private static List<Path> folder(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        if (at < 0 || at + 1 >= arguments.size()) {
            return List.of();
        }
        arguments.remove(at);
        return List.of(Path.of(arguments.remove(at)));
    }
}

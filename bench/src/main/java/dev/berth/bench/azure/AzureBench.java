package dev.berth.bench.azure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** {@code bench azure DIR PREFIX}: how many hosts each packer needs for Azure's requests, and what it rejects with fewer. */
public final class AzureBench {
    /** Share of the guests that may be moved. */
    private static final double MOVED = 0.01;

    private record Contender(String name, IntFunction<Packer> onHosts) {}

    private record Result(String name, int floor, int hosts, Play atFloor, Play roomy, int moves, int guests) {
        double overFloor() {
            return 100.0 * (hosts - floor) / floor;
        }
    }

    private AzureBench() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: bench azure DIR PREFIX, for example azure-v1 v1.dev");
            System.exit(2);
        }
        var trace = AzureTrace.read(Path.of(arguments[0]), arguments[1]);
        int guests = trace.requests().size();
        int floor = Play.floor(trace);
        IO.println("%d guests; floor %d hosts of %d cores and %s".formatted(guests, floor, Play.CORES, Play.MEMORY));
        IO.println(String.format(
                "%-22s %6s %9s %10s %12s %11s %7s",
                "policy", "hosts", "over", "rejects", "rejects", "mean empty", "moves"));
        IO.println(String.format(
                "%-22s %6s %9s %10s %12s %11s %7s", "", "", "floor", "at floor", "at +5 %", "at +5 %", ""));
        var results = new ArrayList<Result>();
        for (var contender : contenders((int) (guests * MOVED))) {
            var result = measure(contender, trace, floor);
            results.add(result);
            IO.println(String.format(
                    Locale.ROOT,
                    "%-22s %6d %7.2f %% %10d %12d %11.1f %7d",
                    result.name,
                    result.hosts,
                    result.overFloor(),
                    result.atFloor.rejects(),
                    result.roomy.rejects(),
                    result.roomy.meanEmptyHosts(),
                    result.moves));
        }
        IO.println("");
        IO.println("policy,floor,hosts,over_floor_pct,rejects_floor,rejects_floor5,mean_empty_floor5,moves,moved_pct");
        results.forEach(result -> IO.println(csv(result)));
    }

    private static List<Contender> contenders(int mostMoves) {
        return List.of(
                new Contender("first fit", size -> new PlainPacker(size, (cores, memory) -> 0)),
                new Contender("best fit by cores", size -> new PlainPacker(size, (cores, memory) -> cores)),
                new Contender(
                        "best fit by CPU + RAM",
                        size -> new PlainPacker(
                                size,
                                (cores, memory) -> (double) cores / Play.CORES + (double) memory / Play.QUARTERS)),
                new Contender("worst fit", size -> new PlainPacker(size, (cores, memory) -> -cores)),
                new Contender("ours", size -> new EnginePacker(size, 0)),
                new Contender("ours, <= 1 % moved", size -> new EnginePacker(size, mostMoves)));
    }

    /** Hosts for no reject by halving from the floor upwards; moves are those made with that many hosts. */
    private static Result measure(Contender contender, AzureTrace trace, int floor) {
        var atFloor = Play.of(trace, contender.onHosts.apply(floor));
        var roomy = Play.of(trace, contender.onHosts.apply((int) Math.ceil(floor * 1.05)));
        int enough = floor;
        var play = atFloor;
        for (int step = Math.max(1, floor / 10); play.rejects() > 0; ) {
            enough += step;
            play = Play.of(trace, contender.onHosts.apply(enough));
        }
        int tooFew = atFloor.rejects() == 0 ? floor : Math.max(floor, enough - Math.max(1, floor / 10));
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            var tried = Play.of(trace, contender.onHosts.apply(middle));
            if (tried.rejects() > 0) {
                tooFew = middle;
            } else {
                enough = middle;
                play = tried;
            }
        }
        return new Result(
                contender.name,
                floor,
                enough,
                atFloor,
                roomy,
                play.moves(),
                trace.requests().size());
    }

    private static String csv(Result result) {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%.2f,%d,%d,%.1f,%d,%.3f",
                result.name.replace(",", ""),
                result.floor,
                result.hosts,
                result.overFloor(),
                result.atFloor.rejects(),
                result.roomy.rejects(),
                result.roomy.meanEmptyHosts(),
                result.moves,
                100.0 * result.moves / result.guests);
    }
}

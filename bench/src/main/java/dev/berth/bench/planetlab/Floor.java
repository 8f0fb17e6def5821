package dev.berth.bench.planetlab;

import java.util.stream.IntStream;

/** Energy below which no policy can get: what is asked for in each step, packed perfectly. */
final class Floor {
    private static final double MOST_EFFICIENT = HostType.B.curve.full().watts() / HostType.B.mips;

    private Floor() {}

    static double energy(Trace trace, Variant variant) {
        double watts = 0;
        int hosts = hostsByMemory(trace);
        for (int step = 0; step < trace.steps(); step++) {
            int now = step;
            double demand = trace.guests().stream()
                    .filter(guest -> !variant.habits || alive(guest, now))
                    .mapToDouble(guest -> guest.demand()[now])
                    .sum();
            watts += variant.memoryCounts ? byMemory(hosts, demand) : demand * MOST_EFFICIENT;
        }
        return watts * Trace.STEP_SECONDS / 3.6e6;
    }

    private static boolean alive(Trace.Guest guest, int until) {
        return IntStream.rangeClosed(1, until)
                .noneMatch(step -> guest.demand()[step] == 0 && guest.demand()[step - 1] == 0);
    }

    /** As many hosts as memory needs, those that draw less when idle first, sharing the demand evenly. */
    private static double byMemory(int hosts, double demand) {
        int frugal = Math.min(hosts, HostType.COUNT / 2);
        int others = hosts - frugal;
        double share = demand / (frugal * HostType.A.mips + others * HostType.B.mips);
        return frugal * HostType.A.watts(share * HostType.A.mips) + others * HostType.B.watts(share * HostType.B.mips);
    }

    /** The best of the bounds ⌈Σ ⌊(k + 1) · size⌋ ÷ k⌉ on packing sizes into bins, and the sum of the sizes. */
    private static int hostsByMemory(Trace trace) {
        int most = (int)
                Math.ceil(trace.guests().stream().mapToInt(Trace.Guest::memory).sum() / (double) HostType.MEMORY);
        for (int k = 1; k <= 12; k++) {
            int parts = k;
            long sum = trace.guests().stream()
                    .mapToLong(guest -> (parts + 1L) * guest.memory() / HostType.MEMORY)
                    .sum();
            most = Math.max(most, (int) Math.ceilDiv(sum, (long) k));
        }
        return most;
    }
}

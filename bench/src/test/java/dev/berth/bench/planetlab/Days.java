package dev.berth.bench.planetlab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;

/** Made-up days for tests. */
final class Days {

    private Days() {}

    /** Guests of one kind that ask for the same all day. */
    static Trace steady(int guests, double mips, int memory, double share, int steps) {
        var made = new ArrayList<Trace.Guest>();
        for (int index = 0; index < guests; index++) {
            var demand = new double[steps];
            Arrays.fill(demand, share * mips);
            made.add(new Trace.Guest(index, mips, memory, demand));
        }
        return new Trace("steady", made);
    }

    /** Guests of the experiment's four kinds, each jumping about a level of its own. */
    static Trace random(int guests, int steps, long seed) {
        var random = new Random(seed);
        double[] mips = {2500, 2000, 1000, 500};
        int[] memory = {870, 1740, 1740, 613};
        var made = new ArrayList<Trace.Guest>();
        for (int index = 0; index < guests; index++) {
            int kind = index * mips.length / guests;
            double level = 0.4 * random.nextDouble() * random.nextDouble();
            var demand = new double[steps];
            for (int step = 0; step < steps; step++) {
                demand[step] = mips[kind] * Math.clamp(level + 0.08 * random.nextGaussian(), 0, 1);
            }
            made.add(new Trace.Guest(index, mips[kind], memory[kind], demand));
        }
        return new Trace("random" + seed, made);
    }
}

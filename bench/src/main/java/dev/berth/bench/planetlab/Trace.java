package dev.berth.bench.planetlab;

import java.util.List;

/**
 * One day of CPU use.
 *
 * @param day as in the file's name
 * @param guests in file order
 */
record Trace(String day, List<Guest> guests) {

    /** Seconds between two values of a trace. */
    static final int STEP_SECONDS = 300;

    /**
     * One guest and what it asks for in each step, in MIPS.
     *
     * @param memory in MB, as the experiment counts them
     */
    @SuppressWarnings("ArrayRecordComponent") // a day of steps, read often; never compared as a whole
    record Guest(int index, double mips, int memory, double[] demand) {

        /** How long a move of it lasts: its memory over half of a link of 1 Gbit/s. */
        double moveSeconds() {
            return memory / (1_000_000.0 / (2 * 8_000));
        }
    }

    int steps() {
        return guests.getFirst().demand().length;
    }
}

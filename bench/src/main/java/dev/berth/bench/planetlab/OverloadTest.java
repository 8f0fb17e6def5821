package dev.berth.bench.planetlab;

/** Whether a host with this load counts as overloaded: what the cited policies differ in. */
interface OverloadTest {

    int HISTORY = 10;

    /**
     * @param load what its guests ask for, as a share of the host
     * @param history the same guests' last values, the oldest first; empty while there are fewer than {@link #HISTORY}
     */
    boolean overloaded(double load, double[] history);

    /** A fixed threshold on the load (THR). */
    static OverloadTest threshold(double share) {
        return (load, history) -> load > share;
    }

    /**
     * A line through the last values, carried on to where a move would end, times a safety factor (LR); a threshold of
     * 70 % until there are values enough.
     */
    static OverloadTest regression(double safety) {
        var fallback = threshold(0.7);
        return (load, history) ->
                history.length == 0 ? fallback.overloaded(load, history) : safety * carriedOn(history) >= 1;
    }

    /** Least squares at 1 … n, read at n + 1: a move is over within one interval. */
    private static double carriedOn(double[] values) {
        int count = values.length;
        double middle = (count + 1) / 2.0;
        double mean = 0;
        for (double value : values) {
            mean += value / count;
        }
        double products = 0;
        double squares = 0;
        for (int place = 1; place <= count; place++) {
            products += (place - middle) * values[place - 1];
            squares += (place - middle) * (place - middle);
        }
        return mean + products / squares * (count + 1 - middle);
    }
}

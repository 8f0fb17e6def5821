package dev.berth.agent.epoch;

/**
 * How often a guest was to be started, reset and rebooted at its owner's word; each only rises, and a rise is acted on once.
 */
public record Counts(long starts, long resets, long reboots) {
    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts withStarts(long count) {
        return new Counts(count, resets, reboots);
    }

    public Counts withReboots(long count) {
        return new Counts(starts, resets, count);
    }
}

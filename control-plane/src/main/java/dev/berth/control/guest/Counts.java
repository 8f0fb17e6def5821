package dev.berth.control.guest;

/**
 * How often a guest is to have been started, reset and rebooted at its owner's word; each only rises, and its agent acts on
 * a rise once.
 */
public record Counts(long starts, long resets, long reboots) {
    public static final Counts NONE = new Counts(0, 0, 0);
    public static final Counts ONE_START = new Counts(1, 0, 0);

    public Counts plus(Counts more) {
        return new Counts(starts + more.starts, resets + more.resets, reboots + more.reboots);
    }

    public Counts atLeast(Counts least) {
        return new Counts(
                Math.max(starts, least.starts), Math.max(resets, least.resets), Math.max(reboots, least.reboots));
    }

    boolean covers(Counts least) {
        return equals(atLeast(least));
    }
}

package dev.berth.agent.guest;

/** A copy's numbers by the hypervisor's own count, in bytes and milliseconds; 0 where it does not say. */
public record CopyStats(long bytesTotal, long bytesRemaining, long elapsedMilliseconds, long downtimeMilliseconds) {
    public static final CopyStats NONE = new CopyStats(0, 0, 0, 0);
}

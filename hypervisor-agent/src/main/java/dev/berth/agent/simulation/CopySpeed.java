package dev.berth.agent.simulation;

import java.time.Duration;

/**
 * How fast copies go.
 *
 * @param bytesPerSecond what the network carries
 * @param dirtyBytesPerSecond what a guest writes to its memory meanwhile, which must be copied again
 * @param blackout how long a guest stands still at the end
 */
public record CopySpeed(long bytesPerSecond, long dirtyBytesPerSecond, Duration blackout) {
    private static final Duration LONGEST_BLACKOUT = Duration.ofMinutes(10);

    public static final CopySpeed FAST = new CopySpeed(1L << 30, 64L << 20, Duration.ofMillis(150));

    public CopySpeed {
        if (bytesPerSecond <= 0) {
            throw new IllegalArgumentException("copy_bytes_per_second (%d) must be above 0".formatted(bytesPerSecond));
        }
        if (dirtyBytesPerSecond < 0) {
            throw new IllegalArgumentException(
                    "dirty_bytes_per_second (%d) must not be negative".formatted(dirtyBytesPerSecond));
        }
        if (blackout.isNegative() || blackout.compareTo(LONGEST_BLACKOUT) > 0) {
            throw new IllegalArgumentException("blackout_milliseconds (%d) must be between 0 and %d"
                    .formatted(blackout.toMillis(), LONGEST_BLACKOUT.toMillis()));
        }
    }

    /** A guest that writes faster than the network carries is never copied to the end. */
    boolean converges() {
        return dirtyBytesPerSecond < bytesPerSecond;
    }

    /** All that is carried for a guest of this size, what it wrote meanwhile included. */
    long carried(long bytes) {
        return (long) (bytes / (1 - (double) dirtyBytesPerSecond / bytesPerSecond));
    }

    Duration timeFor(long carried) {
        return Duration.ofNanos((long) ((double) carried / bytesPerSecond * 1e9));
    }
}

package dev.berth.control.metric;

/** What a guest has used since it came to its host; all begin at zero again when it is started or has moved. */
public record Counters(
        long cpuNanoseconds,
        long diskReads,
        long diskWrites,
        long diskReadBytes,
        long diskWrittenBytes,
        long packetsIn,
        long packetsOut,
        long bytesIn,
        long bytesOut) {

    /** A guest that is still being received exists on its target, but has touched nothing yet. */
    boolean hasRun() {
        return diskReads > 0 || diskWrites > 0 || packetsOut > 0;
    }

    boolean isFollowedBy(Counters later) {
        for (Curve curve : Curve.values()) {
            if (curve.count(later) < curve.count(this)) {
                return false;
            }
        }
        return true;
    }
}

package dev.berth.agent.epoch;

/**
 * What became of the last copy from this host; kept so that a restarted agent neither repeats nor forgets one, and knows
 * which peer to ask.
 */
public record CopyMark(
        String transferId, String peer, Stage stage, long bytes, long elapsedMilliseconds, long downtimeMilliseconds) {
    public static final CopyMark NONE = new CopyMark("", "", Stage.NONE, 0, 0, 0);

    /** <pre>NONE ──► STARTED ──► SUCCEEDED | FAILED</pre> */
    public enum Stage {
        NONE,
        STARTED,
        SUCCEEDED,
        FAILED
    }

    public static CopyMark started(String transferId, String peer) {
        return new CopyMark(transferId, peer, Stage.STARTED, 0, 0, 0);
    }

    public CopyMark failed() {
        return new CopyMark(transferId, peer, Stage.FAILED, 0, 0, 0);
    }

    public CopyMark succeeded(long total, long elapsed, long downtime) {
        return new CopyMark(transferId, peer, Stage.SUCCEEDED, total, elapsed, downtime);
    }

    public boolean isOf(String transfer) {
        return stage != Stage.NONE && transferId.equals(transfer);
    }
}

package dev.berth.agent.epoch;

/** What became of the last copy from this host; kept so that a restarted agent neither repeats nor forgets one. */
public record CopyMark(
        String transferId, Stage stage, long bytes, long elapsedMilliseconds, long downtimeMilliseconds) {
    public static final CopyMark NONE = new CopyMark("", Stage.NONE, 0, 0, 0);

    /** <pre>NONE ──► STARTED ──► SUCCEEDED | FAILED</pre> */
    public enum Stage {
        NONE,
        STARTED,
        SUCCEEDED,
        FAILED
    }

    public static CopyMark started(String transferId) {
        return new CopyMark(transferId, Stage.STARTED, 0, 0, 0);
    }

    public CopyMark failed() {
        return new CopyMark(transferId, Stage.FAILED, bytes, elapsedMilliseconds, downtimeMilliseconds);
    }

    public boolean isOf(String transfer) {
        return stage != Stage.NONE && transferId.equals(transfer);
    }
}

package dev.berth.agent.epoch;

import dev.berth.agent.epoch.CopyMark.Stage;

/**
 * What is remembered of one server.
 *
 * @param counts what the guest was last started for, and what it has seen
 * @param lastRun what became of its last run here
 * @param readyFor the transfer for which an empty overlay was laid out and whose guest has not arrived: while it is set,
 *     the disk here is no guest's disk
 * @param arrivedBy the transfer by which the guest came here last
 * @param copy the last copy from here
 */
public record EpochRecord(
        Order order, Counts counts, LastRun lastRun, String readyFor, String arrivedBy, CopyMark copy) {
    public static final EpochRecord NONE =
            new EpochRecord(Order.NONE, Counts.NONE, LastRun.NONE, "", "", CopyMark.NONE);

    public EpochRecord withOrder(Order newer) {
        return new EpochRecord(newer, counts, lastRun, readyFor, arrivedBy, copy);
    }

    public EpochRecord withCounts(Counts seen) {
        return new EpochRecord(order, seen, lastRun, readyFor, arrivedBy, copy);
    }

    public EpochRecord withReadyFor(String transferId) {
        return new EpochRecord(order, counts, lastRun, transferId, arrivedBy, copy);
    }

    public EpochRecord withCopy(CopyMark mark) {
        return new EpochRecord(order, counts, lastRun, readyFor, arrivedBy, mark);
    }

    /** The guest has been switched on for what is wanted now. */
    public EpochRecord begun(Counts wanted) {
        return new EpochRecord(order, wanted, LastRun.BEGUN, readyFor, arrivedBy, copy);
    }

    /** The guest runs; what it was started for counts as seen, what is still to be done to it does not. */
    public EpochRecord running(long starts) {
        return begun(counts.withStarts(starts));
    }

    public EpochRecord endedByItself() {
        return new EpochRecord(order, counts, LastRun.ENDED_BY_ITSELF, readyFor, arrivedBy, copy);
    }

    /** All is laid out for a guest that will come with this transfer, having seen these counts at its source. */
    public EpochRecord readyFor(String transferId, Counts seen) {
        return new EpochRecord(order, seen, LastRun.NONE, transferId, arrivedBy, copy);
    }

    /** The guest runs here: its disk is its own from now on, and no earlier departure counts any more. */
    public EpochRecord arrived() {
        return new EpochRecord(order, counts, LastRun.BEGUN, "", readyFor, CopyMark.NONE);
    }

    /** Nothing of the guest is left here; only how new the last order was is kept. */
    public EpochRecord removed() {
        return new EpochRecord(order, counts, LastRun.NONE, "", "", CopyMark.NONE);
    }

    /** Whether it has ended in its own way, and nobody has wanted it to be started again since. */
    public boolean staysOff(Counts wanted) {
        return lastRun == LastRun.ENDED_BY_ITSELF && counts.starts() >= wanted.starts();
    }

    /** The guest has left with its content; nothing of it may start here. */
    public boolean hasLeft() {
        return copy.stage() == Stage.SUCCEEDED;
    }

    /** A copy was begun, and how it ended was never written down. */
    public boolean mayHaveLeft() {
        return copy.stage() == Stage.STARTED;
    }

    public boolean awaitsArrival() {
        return !readyFor.isEmpty();
    }
}

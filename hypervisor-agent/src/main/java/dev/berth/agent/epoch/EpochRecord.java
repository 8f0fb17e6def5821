package dev.berth.agent.epoch;

import dev.berth.agent.epoch.CopyMark.Stage;

/**
 * What is remembered of one server.
 *
 * @param resetCount what the guest has seen
 * @param readyFor the transfer for which an empty overlay was laid out and whose guest has not arrived: while it is set,
 *     the disk here is no guest's disk
 * @param arrivedBy the transfer by which the guest came here last
 * @param copy the last copy from here
 */
public record EpochRecord(Order order, long resetCount, String readyFor, String arrivedBy, CopyMark copy) {
    public static final EpochRecord NONE = new EpochRecord(Order.NONE, 0, "", "", CopyMark.NONE);

    public EpochRecord withOrder(Order newer) {
        return new EpochRecord(newer, resetCount, readyFor, arrivedBy, copy);
    }

    public EpochRecord withResetCount(long count) {
        return new EpochRecord(order, count, readyFor, arrivedBy, copy);
    }

    public EpochRecord withReadyFor(String transferId) {
        return new EpochRecord(order, resetCount, transferId, arrivedBy, copy);
    }

    public EpochRecord withCopy(CopyMark mark) {
        return new EpochRecord(order, resetCount, readyFor, arrivedBy, mark);
    }

    /** The guest runs here: its disk is its own from now on, and no earlier departure counts any more. */
    public EpochRecord arrived() {
        return new EpochRecord(order, resetCount, "", readyFor, CopyMark.NONE);
    }

    /** Nothing of the guest is left here; only how new the last order was is kept. */
    public EpochRecord removed() {
        return new EpochRecord(order, resetCount, "", "", CopyMark.NONE);
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

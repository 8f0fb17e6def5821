package dev.berth.agent.guest;

/** What is wanted of a guest on this host. */
public enum GuestMode {
    RUN,
    OFF,
    /** As OFF, but in the guest's own way: its power button is pressed until it ends. */
    SHUTDOWN,
    RECEIVE,
    SEND,
    /** As SEND, but the copy is to end without the guest having left, if it still can. */
    CALL_OFF,
    ABSENT;

    /** Whether a copy from here is what the order is about. */
    boolean sends() {
        return this == SEND || this == CALL_OFF;
    }
}

package dev.berth.agent.guest;

/** What is wanted of a guest on this host. */
public enum GuestMode {
    RUN,
    OFF,
    /** As OFF, but in the guest's own way: its power button is pressed until it ends. */
    SHUTDOWN,
    RECEIVE,
    SEND,
    ABSENT
}

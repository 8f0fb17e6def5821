package dev.berth.agent.guest;

/** What is wanted of a guest on this host. */
public enum GuestMode {
    RUN,
    OFF,
    RECEIVE,
    SEND,
    ABSENT
}

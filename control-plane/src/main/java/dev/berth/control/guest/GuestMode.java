package dev.berth.control.guest;

import java.util.Locale;

/** What is wanted of a guest on one host. */
public enum GuestMode {
    RUN,
    OFF,
    /** As off, but in the guest's own way: its power button is pressed until it has ended. */
    SHUTDOWN,
    /** Make ready for a copy from the peer, and be the guest's home once it has arrived. */
    RECEIVE,
    /** Copy to the peer; a guest that is missing must not be started again. */
    SEND,
    ABSENT;

    /** As the database spells it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static GuestMode ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}

package dev.berth.control.guest;

import java.util.Locale;

/** What an agent saw of a guest on its host. */
public enum GuestState {
    ABSENT,
    /** Image, disk or seed are being made ready. */
    PREPARING,
    /** Its disk is here; it does not run. */
    OFF,
    RUNNING,
    /** All that a copy needs stands ready; it does not run here yet. */
    RECEIVING,
    /** A copy to the peer goes on; it still runs here. */
    SENDING,
    /** The copy ended well: it runs at the peer; its disk is kept here until absence is wanted. */
    SENT,
    /** What is wanted could not be done. */
    FAILED;

    /** As the database spells it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static GuestState ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}

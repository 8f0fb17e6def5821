package dev.berth.control.scheduling;

import java.util.Locale;

/** What a reservation is for. */
public enum Role {
    /** Where the server is. */
    HOME,
    /** Where a move takes it. */
    TARGET;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.berth.control.migration;

import java.util.Locale;

/** How a move stands; one that nobody can settle stays running. */
public enum MoveStatus {
    RUNNING,
    SUCCEEDED,
    FAILED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.berth.control.event;

import java.util.Locale;

/** Why a server was moved, as far as it concerns its owner. */
public enum MoveReason {
    /** Its host was too busy. */
    BUSY_HOST,
    /** The operator wanted it elsewhere. */
    MAINTENANCE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

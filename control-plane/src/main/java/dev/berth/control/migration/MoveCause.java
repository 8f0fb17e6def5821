package dev.berth.control.migration;

import java.util.Locale;

/** Who said that a server should move. */
public enum MoveCause {
    REBALANCE,
    OPERATOR;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

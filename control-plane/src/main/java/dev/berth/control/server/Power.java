package dev.berth.control.server;

import java.util.Locale;

/** Whether the customer wants the server on. */
public enum Power {
    ON,
    OFF;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Power ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}

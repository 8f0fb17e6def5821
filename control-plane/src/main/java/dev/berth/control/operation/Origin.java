package dev.berth.control.operation;

import java.util.Locale;

/** Who wants a piece of work. Two customer's actions on one server exclude each other; the platform's only goes first. */
public enum Origin {
    CUSTOMER,
    PLATFORM;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

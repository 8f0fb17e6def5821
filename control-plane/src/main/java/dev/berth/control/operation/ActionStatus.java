package dev.berth.control.operation;

import java.util.Locale;

/** The status of an action, as customers read it. */
public enum ActionStatus {
    RUNNING,
    SUCCESS,
    ERROR;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

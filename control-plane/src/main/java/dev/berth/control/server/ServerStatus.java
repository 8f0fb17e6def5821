package dev.berth.control.server;

import java.util.Locale;

/** The status of a server, as customers read it. */
public enum ServerStatus {
    INITIALIZING,
    STARTING,
    RUNNING,
    STOPPING,
    OFF,
    DELETING,
    MIGRATING,
    /** Its host is silent, or what it says makes no sense. */
    UNKNOWN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.berth.control.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen to a server, by the names that customers read, and what it says to them. */
public enum EventType {
    CREATED("the server was created"),
    STARTED("the server was switched on"),
    STOPPED("the server was switched off"),
    SHUT_DOWN("the server was shut down"),
    REBOOTED("the server was rebooted"),
    RESET("the server was reset"),
    MOVED("the server was moved to another host while it ran"),
    ENDED_BY_ITSELF("the server was shut down from within"),
    CRASHED("the server crashed and is started again"),
    HOST_LOST("the server's host does not answer; whether the server runs is not known"),
    HOST_BACK("the server's host answers again"),
    FAILED("an action on the server failed"),
    DELETED("the server was deleted");

    private final String words;

    EventType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EventType> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(name))
                .findFirst();
    }
}

package dev.berth.control.event;

import java.util.List;

/** One page of a server's events, and how many there are in all. */
public record EventPage(List<ServerEvent> events, long total) {

    public EventPage {
        events = List.copyOf(events);
    }
}

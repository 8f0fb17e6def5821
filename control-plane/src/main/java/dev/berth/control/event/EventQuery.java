package dev.berth.control.event;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import java.util.Set;

/** Which events of a server are asked for; no type means any. */
public record EventQuery(
        ProjectId project, ServerId server, Set<EventType> types, EventOrder order, int page, int perPage) {

    public EventQuery {
        types = Set.copyOf(types);
    }

    /** Events are numbered as they are written down, which is how they happened. */
    public enum EventOrder {
        NEWEST_FIRST,
        OLDEST_FIRST
    }
}

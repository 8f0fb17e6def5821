package dev.berth.control.metric;

import dev.berth.model.id.ServerId;
import java.time.Instant;
import java.util.Map;

/** What an agent read of all its guests; {@code at} is by the host's own clock, good for differences only. */
public record HostReading(Instant at, Map<ServerId, GuestReading> guests) {

    public HostReading {
        guests = Map.copyOf(guests);
    }
}

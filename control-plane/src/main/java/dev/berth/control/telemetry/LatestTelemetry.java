package dev.berth.control.telemetry;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.util.Map;

/** The latest of every host and guest that was ever told of, whichever replica heard it. */
public record LatestTelemetry(Map<HostId, HostTelemetry> hosts, Map<ServerId, GuestTelemetry> guests) {
    public LatestTelemetry {
        hosts = Map.copyOf(hosts);
        guests = Map.copyOf(guests);
    }
}

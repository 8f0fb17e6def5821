package dev.berth.control.telemetry;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.util.Map;

/** What was told since the last batch: the latest of each host and guest. */
record TelemetryBatch(Map<HostId, HostTelemetry> hosts, Map<ServerId, GuestTelemetry> guests) {
    public TelemetryBatch {
        hosts = Map.copyOf(hosts);
        guests = Map.copyOf(guests);
    }
}

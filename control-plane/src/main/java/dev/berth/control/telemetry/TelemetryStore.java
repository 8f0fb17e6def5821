package dev.berth.control.telemetry;

import io.smallrye.mutiny.Uni;

/** Where the latest telemetry is kept, as the loops read it; at most a few seconds behind. */
public interface TelemetryStore {

    Uni<LatestTelemetry> latest();
}

package dev.berth.control.agent;

import dev.berth.control.guest.WantedGuests;
import dev.berth.control.image.ImageTickets;
import dev.berth.control.metric.Sampler;
import dev.berth.control.telemetry.LiveTelemetry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every stream works with. Not proxied, so that its fields can be read. */
@Singleton
class StreamServices {
    final StreamRights rights;
    final WantedGuests wanted;
    final Reports reports;
    final LastSeen lastSeen;
    final LiveTelemetry telemetry;
    final Sampler sampler;
    final ImageTickets tickets;
    final LiveStreams streams;
    final AgentConfig config;
    final Clock clock;
    final MeterRegistry metrics;

    StreamServices(
            StreamRights rights,
            WantedGuests wanted,
            Reports reports,
            LastSeen lastSeen,
            LiveTelemetry telemetry,
            Sampler sampler,
            ImageTickets tickets,
            LiveStreams streams,
            AgentConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.rights = rights;
        this.wanted = wanted;
        this.reports = reports;
        this.lastSeen = lastSeen;
        this.telemetry = telemetry;
        this.sampler = sampler;
        this.tickets = tickets;
        this.streams = streams;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }
}

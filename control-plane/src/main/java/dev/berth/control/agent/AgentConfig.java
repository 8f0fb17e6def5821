package dev.berth.control.agent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The rhythm of the agents' streams. */
@ConfigMapping(prefix = "berth.agent")
public interface AgentConfig {

    /** How often agents send a heartbeat; well below {@code berth.host.offline-after}. */
    @WithDefault("1s")
    Duration heartbeatEvery();

    /** How often agents tell how busy their host is. */
    @WithDefault("2s")
    Duration pressureEvery();

    /** How often a stream's holder looks for changed orders even if nobody said so. */
    @WithDefault("5s")
    Duration pollEvery();

    /** How often what was heard of hosts is written down. */
    @WithDefault("2s")
    Duration lastSeenEvery();

    /** A stream that brings nothing for so long is closed. */
    @WithDefault("20s")
    Duration silenceLimit();

    /** A stream whose agent does not read its orders for so long is closed. */
    @WithDefault("30s")
    Duration unreadLimit();

    /** Where agents fetch images; by default where they reached us, on the HTTPS port. */
    Optional<URI> imagesUrl();
}

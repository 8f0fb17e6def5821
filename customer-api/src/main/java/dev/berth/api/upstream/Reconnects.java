package dev.berth.api.upstream;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tries every second to reach what was away. Left alone, gRPC waits longer after each refusal, up to two minutes, and a replica
 * that has long been back would not be there to take over when the other one dies.
 */
@ApplicationScoped
class Reconnects {
    private final Channels channels;

    Reconnects(Channels channels) {
        this.channels = channels;
    }

    @Scheduled(every = "1s")
    void tryNow() {
        channels.tryNow();
    }
}

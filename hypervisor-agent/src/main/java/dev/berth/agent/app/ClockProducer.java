package dev.berth.agent.app;

import dev.berth.agent.host.SteadyClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place that knows the real time: what the machine's clock said at the start, and how long ago that was. */
final class ClockProducer {
    @Produces
    @Singleton
    Clock clock() {
        return SteadyClock.startingAt(Clock.systemUTC().instant(), System::nanoTime);
    }
}

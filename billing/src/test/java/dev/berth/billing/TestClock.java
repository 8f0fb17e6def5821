package dev.berth.billing;

import dev.berth.testkit.time.SettableClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Stands in for the machine's clock: every integration test runs at one moment. */
final class TestClock {
    static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    SettableClock clock() {
        return new SettableClock(NOW);
    }
}

package dev.berth.control.app;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where time enters; a test puts its own clock here. */
final class Clocks {

    private Clocks() {}

    @Produces
    @Singleton
    @DefaultBean
    static Clock systemClock() {
        return Clock.systemUTC();
    }
}

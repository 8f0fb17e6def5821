package dev.berth.control.telemetry;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Writes what was told since the last round, in one batch; what could not be written is replaced by newer reports. */
@ApplicationScoped
class TelemetryWriter {
    private static final Logger LOG = Logger.getLogger(TelemetryWriter.class);

    private final LiveTelemetry live;
    private final SqlTelemetry store;
    private final TelemetryConfig config;
    private final Clock clock;

    TelemetryWriter(LiveTelemetry live, SqlTelemetry store, TelemetryConfig config, Clock clock) {
        this.live = live;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${berth.telemetry.write-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> write() {
        return store.write(live.take())
                .onFailure()
                .invoke(failure -> LOG.warn("could not write telemetry; the next round does", failure))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "10m", delayed = "1m")
    Uni<Void> forget() {
        return store.forgetGuests(clock.instant().minus(config.forgetAfter()))
                .onFailure()
                .invoke(failure -> LOG.warn("could not forget old telemetry; the next round does", failure))
                .onFailure()
                .recoverWithNull();
    }
}

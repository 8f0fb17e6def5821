package dev.berth.billing.metering;

import dev.berth.model.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes usage in: a batch changes all or nothing, and an event counts once however often and in whatever order it comes. */
@Singleton
public class UsageIngest {
    /** The most events that one batch may hold. */
    public static final int LARGEST_BATCH = 500;

    private static final Logger LOG = Logger.getLogger(UsageIngest.class);

    private final UsageStore store;
    private final Counter recorded;
    private final Counter repeated;

    UsageIngest(UsageStore store, MeterRegistry metrics) {
        this.store = store;
        recorded = metrics.counter("berth_usage_events", "result", "recorded");
        repeated = metrics.counter("berth_usage_events", "result", "repeated");
    }

    /** Records what is new and says how much that was. */
    public Uni<Integer> ingest(List<UsageEvent> events) {
        if (events.size() > LARGEST_BATCH) {
            throw new Problem.Invalid(
                            "events",
                            "%d events exceed the %d that one batch may hold".formatted(events.size(), LARGEST_BATCH))
                    .asException();
        }
        return events.isEmpty()
                ? Uni.createFrom().item(0)
                : store.add(events).invoke(added -> count(events.size(), added));
    }

    private void count(int told, int added) {
        recorded.increment(added);
        repeated.increment(told - added);
        LOG.debugf("usage recorded events=%d new=%d", told, added);
    }
}

package dev.berth.control.metric;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes samples in batches. While the database is away they wait in memory; what waits too long becomes a gap. */
@ApplicationScoped
class SampleWriter {
    private static final Logger LOG = Logger.getLogger(SampleWriter.class);
    private static final int BATCH = 5_000;

    private final Sampler sampler;
    private final SqlMetrics store;
    private final MetricSettings settings;
    private final Clock clock;
    // Only write() touches it, and one write goes on at a time.
    private final Deque<Sample> unwritten = new ArrayDeque<>();

    SampleWriter(Sampler sampler, SqlMetrics store, MetricSettings settings, Clock clock) {
        this.sampler = sampler;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> write() {
        unwritten.addAll(sampler.take());
        forgetOld();
        if (unwritten.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Sample> batch = unwritten.stream().limit(BATCH).toList();
        return store.write(batch)
                .invoke(() -> batch.forEach(_ -> unwritten.removeFirst()))
                .onFailure()
                .invoke(failure -> LOG.warnf("could not write samples waiting=%d cause=%s", unwritten.size(), failure))
                .onFailure()
                .recoverWithNull();
    }

    private void forgetOld() {
        var oldest = clock.instant().minus(settings.keepUnwritten());
        int before = unwritten.size();
        unwritten.removeIf(sample -> sample.at().isBefore(oldest));
        if (unwritten.size() < before) {
            LOG.errorf("samples lost count=%d reason=not written in time", before - unwritten.size());
        }
    }
}

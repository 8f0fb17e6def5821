package dev.berth.control.loop;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Runs the loops by db-scheduler: one lap at a time over all replicas, and the laps of a dead replica pass to another
 * within ten seconds. A loop that fails says so once, and once more when it is well again.
 */
@ApplicationScoped
public class LoopRunner {
    private static final Logger LOG = Logger.getLogger(LoopRunner.class);

    private final List<Loop> loops;
    private final DataSource database;
    private final LoopSettings settings;
    private final Clock clock;
    private final Map<String, LoopResult> results = new ConcurrentHashMap<>();
    private Optional<Scheduler> scheduler = Optional.empty();

    LoopRunner(@All List<Loop> loops, DataSource database, LoopSettings settings, Clock clock) {
        this.loops = loops;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last lap of each loop on this replica, by name. */
    public Map<String, LoopResult> results() {
        return new TreeMap<>(results);
    }

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            LOG.warn("loops are off: nothing runs by itself");
            return;
        }
        var tasks = loops.stream().map(this::task).toList();
        // Its defaults would leave a killed replica's laps alone for half an hour.
        var started = Scheduler.create(database, List.<Task<?>>of())
                .startTasks(tasks)
                .threads(loops.size() + 1)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4)
                .failureLogging(LogLevel.DEBUG, false)
                .addSchedulerListener(new DatabaseWatch())
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
        started.start();
        scheduler = Optional.of(started);
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.ifPresent(Scheduler::stop);
    }

    private RecurringTask<Void> task(Loop loop) {
        return Tasks.recurring(loop.name(), FixedDelay.of(loop.pause())).execute((_, _) -> lap(loop));
    }

    private void lap(Loop loop) {
        try {
            String words = VertxContextSupport.subscribeAndAwait(loop::lap);
            tell(new LoopResult(loop.name(), clock.instant(), words, Optional.empty()));
        } catch (Throwable failure) {
            tell(new LoopResult(loop.name(), clock.instant(), "failed", Optional.of(failure.toString())));
            LOG.debugf(failure, "lap failed loop=%s", loop.name());
        }
    }

    private void tell(LoopResult result) {
        var before = results.put(result.loop(), result);
        boolean wasWell = before == null || before.failure().isEmpty();
        if (wasWell && result.failure().isPresent()) {
            LOG.warnf(
                    "loop fails loop=%s cause=%s",
                    result.loop(), result.failure().get());
        } else if (!wasWell && result.failure().isEmpty()) {
            LOG.infof("loop is well again loop=%s", result.loop());
        }
    }
}

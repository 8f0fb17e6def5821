package dev.berth.control.operation;

import dev.berth.control.loop.Loop;
import dev.berth.control.loop.LoopSettings;
import dev.berth.model.id.ServerId;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Takes due operations and runs them on a bounded pool. It looks when somebody in this process has made one due, so work
 * starts within milliseconds; the loop's lap each second finds what a dead replica left behind. Whoever makes work due
 * runs it, so replicas need not tell one another.
 */
@ApplicationScoped
public class OperationPump implements Loop {
    private static final Logger LOG = Logger.getLogger(OperationPump.class);
    private static final int AT_ONCE = 8;

    private final SagaJournal journal;
    private final SagaRunner runner;
    private final LoopSettings settings;
    private final ExecutorService dispatcher = Executors.newSingleThreadExecutor(named("operation-dispatcher-"));
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, named("operation-"));
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Set<ServerId> reported = ConcurrentHashMap.newKeySet();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    OperationPump(SagaJournal journal, SagaRunner runner, LoopSettings settings) {
        this.journal = journal;
        this.runner = runner;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Uni<String> lap() {
        return takeDue();
    }

    /** Call after the commit that made an operation due; returns at once and never fails. */
    public void nudge() {
        if (settings.enabled() && asked.compareAndSet(false, true)) {
            submit(dispatcher, () -> {
                asked.set(false);
                // When the database is gone the lap says so, once.
                attempt(this::takeDue).ifPresent(failure -> LOG.debugf(failure, "nudge came to nothing"));
            });
        }
    }

    void reported(ServerId server) {
        reported.add(server);
        nudge();
    }

    private Uni<String> takeDue() {
        return wakeReported()
                .chain(() -> {
                    int free = AT_ONCE - underWay.size();
                    return free > 0 ? journal.claimDue(free) : Uni.createFrom().item(List.<Operation>of());
                })
                .invoke(due -> due.forEach(this::work))
                .map(due -> due.size() + " taken, " + underWay.size() + " under way");
    }

    private Uni<Void> wakeReported() {
        var servers = List.copyOf(reported);
        if (servers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        servers.forEach(reported::remove);
        return journal.wake(servers).onFailure().invoke(() -> reported.addAll(servers));
    }

    private void work(Operation operation) {
        underWay.add(operation.id().value());
        submit(workers, () -> {
            attempt(() -> runner.run(operation))
                    .ifPresent(failure -> LOG.warnf(
                            "operation was interrupted and will be taken up again operation=%s kind=%s cause=%s",
                            operation.id(), operation.kind(), failure));
            underWay.remove(operation.id().value());
            // There may be more than there were threads for, and a free server lets its next operation start.
            nudge();
        });
    }

    /** Each attempt gets a Vert.x context, and with it a session, of its own. */
    private static Optional<Throwable> attempt(Supplier<Uni<?>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work::get);
            return Optional.empty();
        } catch (Throwable failure) {
            return Optional.of(failure);
        }
    }

    private static void submit(ExecutorService pool, Runnable work) {
        try {
            pool.execute(work);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("stopping: what is due is taken up after the next start");
        }
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }

    @PreDestroy
    void stop() {
        dispatcher.shutdownNow();
        workers.shutdown();
    }
}

package dev.berth.control.thinking;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Threads on which the engine is asked: of a large fleet that takes too long for an event loop. What the platform does by
 * itself never waits behind what somebody only wants to know. An answer comes back on the caller's own context.
 */
@ApplicationScoped
public class Thinkers {
    private final WorkerExecutor plans;
    private final WorkerExecutor previews;

    Thinkers(Vertx vertx) {
        plans = vertx.createSharedWorkerExecutor("plans", 1);
        previews = vertx.createSharedWorkerExecutor("previews", 1);
    }

    /** For pictures of the fleet, and for plans that are carried out. */
    public <T> Uni<T> plan(Supplier<T> work) {
        return on(plans, work);
    }

    /** For plans that are only shown: however many ask, the rest of the service keeps its processors. */
    public <T> Uni<T> preview(Supplier<T> work) {
        return on(previews, work);
    }

    private static <T> Uni<T> on(WorkerExecutor thread, Supplier<T> work) {
        return Uni.createFrom()
                .completionStage(() -> thread.executeBlocking(work::get, false).toCompletionStage());
    }

    @PreDestroy
    void close() {
        plans.close();
        previews.close();
    }
}

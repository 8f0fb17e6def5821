package dev.berth.control.preview;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * One thread on which previews are thought through: of a large fleet that takes too long for an event loop, and however many
 * ask, the rest of the service keeps its processors.
 */
@ApplicationScoped
class Apart {
    private final WorkerExecutor thread;

    Apart(Vertx vertx) {
        thread = vertx.createSharedWorkerExecutor("preview", 1);
    }

    /** The answer comes back on the caller's own context. */
    <T> Uni<T> think(Supplier<T> work) {
        return Uni.createFrom()
                .completionStage(() -> thread.executeBlocking(work::get, false).toCompletionStage());
    }

    @PreDestroy
    void close() {
        thread.close();
    }
}

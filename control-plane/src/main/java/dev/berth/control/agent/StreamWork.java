package dev.berth.control.agent;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where the work of one stream runs. Its own steps run one after another on the context of its call. Each piece of
 * database work gets a fresh context, since pieces that share one would share a session; its result comes back here.
 */
final class StreamWork {
    private final Context own;

    StreamWork(Context own) {
        this.own = own;
    }

    /** Runs a step in turn; may be called from any thread. */
    void step(Runnable step) {
        own.runOnContext(_ -> step.run());
    }

    <T> void start(Supplier<Uni<T>> work, Consumer<T> then, Consumer<Throwable> failed) {
        var fresh = VertxContext.createNewDuplicatedContext(own);
        VertxContextSafetyToggle.setContextSafe(fresh, true);
        fresh.runOnContext(_ -> Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(item -> step(() -> then.accept(item)), failure -> step(() -> failed.accept(failure))));
    }
}

package dev.berth.control.scheduling;

import dev.berth.model.id.LocationId;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.shareddata.Lock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The queue of a location's creates in this process, first come, first served. Whoever waits here holds no connection to the
 * database, so a rush of creates takes one of them and leaves the others to everybody else.
 */
@ApplicationScoped
class Turns {
    /** Whoever asked has given up by then. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Vertx vertx;

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Does the work when it is its turn; fails with {@code Unavailable} when that takes too long. */
    <T> Uni<T> take(LocationId location, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().emitter(caller -> {
            var gone = new AtomicBoolean();
            caller.onTermination(() -> gone.set(true));
            vertx.sharedData()
                    .getLocalLockWithTimeout("berth.creates." + location, LONGEST_WAIT.toMillis())
                    .onComplete(turn -> begin(turn, gone.get(), work, caller));
        });
    }

    private static <T> void begin(
            AsyncResult<Lock> turn, boolean gone, Supplier<Uni<? extends T>> work, UniEmitter<? super T> caller) {
        if (turn.failed()) {
            caller.fail(new Problem.Unavailable("too many servers are being created there; try again").asException());
        } else if (gone) {
            turn.result().release();
        } else {
            // Once begun it is done to the end, whether or not somebody still waits for the answer.
            Uni.createFrom()
                    .deferred(work)
                    .onTermination()
                    .invoke(turn.result()::release)
                    .subscribe()
                    .with(caller::complete, caller::fail);
        }
    }
}

package dev.berth.api.upstream;

import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Makes one call to another service fit in here: its failures are problems, its answer comes back on our own thread. */
final class Calls {

    private Calls() {}

    static <T> Uni<T> call(Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            // Answers arrive on gRPC's threads, but a database session may only be used on the request's own context.
            Context context = Vertx.currentContext();
            Uni<T> answer = call.get().onFailure().transform(Calls::asProblem);
            return context == null ? answer : answer.emitOn(task -> context.runOnContext(_ -> task.run()));
        });
    }

    private static Throwable asProblem(Throwable failure) {
        return WireProblems.fromFailure(failure)
                .<Throwable>map(ProblemException::new)
                .orElse(failure);
    }
}

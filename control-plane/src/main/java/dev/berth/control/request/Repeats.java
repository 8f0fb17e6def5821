package dev.berth.control.request;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers a request that may come again. */
public final class Repeats {

    private Repeats() {}

    /**
     * What was made before, or else made now. Of two that make it at once the rules of the database let one pass; the other
     * fails for whatever reason, and finds what the first has made.
     */
    public static <T> Uni<T> findOrMake(Supplier<Uni<Optional<T>>> find, Supplier<Uni<T>> make) {
        return find.get().chain(found -> found.map(Uni.createFrom()::item)
                .orElseGet(() -> make.get().onFailure().recoverWithUni(failure -> find.get()
                        .map(late -> late.orElseThrow(() -> asUnchecked(failure))))));
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}

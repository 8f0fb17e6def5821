package dev.berth.control.server;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;

/** Hashes are slow on purpose, a few milliseconds each: they are made on worker threads, before anything is held. */
@ApplicationScoped
class PasswordHashes {
    private final Vertx vertx;
    private final SecureRandom random;

    PasswordHashes(Vertx vertx, SecureRandom random) {
        this.vertx = vertx;
        this.random = random;
    }

    /** Empty where there is no password; comes back on the caller's own context. */
    Uni<Optional<String>> of(Optional<RootPassword> password) {
        return password.map(text -> Uni.createFrom()
                        .completionStage(() -> vertx.executeBlocking(() -> text.hash(random), false)
                                .map(Optional::of)
                                .toCompletionStage()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}

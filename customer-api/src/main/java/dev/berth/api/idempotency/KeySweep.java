package dev.berth.api.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes keys that have expired. Every replica does it, as it does not matter who comes first. */
@ApplicationScoped
class KeySweep {
    private static final Logger LOG = Logger.getLogger(KeySweep.class);

    private final Keys keys;

    KeySweep(Keys keys) {
        this.keys = keys;
    }

    @Scheduled(every = "${berth.idempotency.sweep-every:10m}", delayed = "1m")
    Uni<Void> sweep() {
        return keys.removeExpired()
                .onFailure()
                .invoke(failure -> LOG.warnf("expired keys stay for now cause=%s", failure))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }
}

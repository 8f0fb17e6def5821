package dev.berth.control.event;

import dev.berth.control.guest.GuestWitness;
import dev.berth.control.guest.ObservedGuest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Guests that ended although nobody ordered it: from within, or by a crash, after which their agent starts them again. */
@ApplicationScoped
class GuestEndings implements GuestWitness {
    private final Events events;

    GuestEndings(Events events) {
        this.events = events;
    }

    @Override
    public Uni<Void> endedByItself(ObservedGuest seen) {
        var key = "ended %s %s %d %s".formatted(seen.server(), seen.host(), seen.epoch(), seen.observed());
        var type =
                switch (seen.ending()) {
                    case BY_ITSELF -> EventType.ENDED_BY_ITSELF;
                    case NONE -> EventType.CRASHED;
                };
        return events.write(new Fact(key, seen.server(), type, seen.observed(), Optional.empty()));
    }
}

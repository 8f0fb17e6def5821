package dev.berth.control.event;

import dev.berth.control.guest.GuestWitness;
import dev.berth.control.guest.ObservedGuest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A guest that ended although nobody outside wanted that: unless it did so in its own way, its agent starts it again. */
@ApplicationScoped
class GuestEndings implements GuestWitness {
    private final Events events;

    GuestEndings(Events events) {
        this.events = events;
    }

    @Override
    public Uni<Void> endedByItself(ObservedGuest seen) {
        var key = "ended %s %s %d %s".formatted(seen.server(), seen.host(), seen.epoch(), seen.observed());
        return events.write(new Fact(key, seen.server(), EventType.ENDED_BY_ITSELF, seen.observed(), Optional.empty()));
    }
}

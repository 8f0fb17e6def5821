package dev.berth.rules.offender.store;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Removes entities. */
public record Rows(Mutiny.Session session) {
    public Uni<Void> clear(Optional<Object> row) {
        return row.map(session::remove).orElseThrow();
    }
}

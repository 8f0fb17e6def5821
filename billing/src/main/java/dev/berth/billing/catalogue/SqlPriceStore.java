package dev.berth.billing.catalogue;

import dev.berth.billing.pricing.PriceBook;
import dev.berth.billing.pricing.PriceVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Price versions in PostgreSQL; replicas that start together take turns, so that a change is kept once. */
@ApplicationScoped
class SqlPriceStore implements PriceStore {
    private static final String TAKE_TURNS = "lock table price_version in share row exclusive mode";
    private static final String ALL =
            "from PriceVersion version left join fetch version.prices order by version.validFrom, version.id";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    SqlPriceStore(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<Kept> keep(Catalogue catalogue) {
        return sessions.withTransaction(session -> session.createNativeQuery(TAKE_TURNS)
                .executeUpdate()
                .chain(() -> all(session))
                .chain(versions -> keepAfter(versions, catalogue, session)));
    }

    @Override
    public Uni<PriceBook> book() {
        return sessions.withSession(SqlPriceStore::all).map(PriceBook::new);
    }

    private Uni<Kept> keepAfter(List<PriceVersion> versions, Catalogue catalogue, Mutiny.Session session) {
        if (versions.isEmpty()) {
            return add(catalogue.validFrom(clock.instant()), session);
        }
        var newest = versions.getLast();
        if (!newest.currency().equals(catalogue.currency())) {
            throw new InvalidCatalogue("%s: currency is \"%s\", but must stay %s, in which usage was priced so far"
                    .formatted(catalogue.file(), catalogue.currency(), newest.currency()));
        }
        // A clock that was set back must not put the new prices before the old ones.
        var next = catalogue.validFrom(later(newest.validFrom(), clock.instant()));
        return next.asksTheSameAs(newest) ? Uni.createFrom().item(Kept.UNCHANGED) : add(next, session);
    }

    private static Uni<Kept> add(PriceVersion version, Mutiny.Session session) {
        return session.persist(PriceVersionEntity.of(version)).replaceWith(Kept.NEW_VERSION);
    }

    private static Uni<List<PriceVersion>> all(Mutiny.Session session) {
        return session.createQuery(ALL, PriceVersionEntity.class)
                .getResultList()
                .map(rows -> rows.stream()
                        .distinct()
                        .map(PriceVersionEntity::toVersion)
                        .toList());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

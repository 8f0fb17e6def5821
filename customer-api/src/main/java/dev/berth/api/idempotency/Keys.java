package dev.berth.api.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stores keys. The statement that claims one decides between twins; no lock is held while a create runs. */
@ApplicationScoped
class Keys {
    private final Mutiny.SessionFactory database;
    private final IdempotencyConfig config;
    private final Clock clock;

    Keys(Mutiny.SessionFactory database, IdempotencyConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** A key is new, or kept from an attempt that died or left its outcome open: both are granted, the latter under its old name. */
    Uni<Claim> claim(String owner, String key, String fingerprint) {
        Instant now = clock.instant();
        UUID attempt = UUID.randomUUID();
        return database.withTransaction(session -> session.createNativeQuery("""
                        insert into idempotency_key as old
                            (request, owner, key, fingerprint, attempt, claimed_until, created)
                        values (:attempt, :owner, :key, :fingerprint, :attempt, :until, :now)
                        on conflict (owner, key) do update set
                            request = case when old.created > :expired then old.request else excluded.request end,
                            created = case when old.created > :expired then old.created else excluded.created end,
                            fingerprint = excluded.fingerprint,
                            answer = null,
                            attempt = excluded.attempt,
                            claimed_until = excluded.claimed_until
                        where old.created <= :expired
                            or old.answer is null and old.claimed_until <= :now and old.fingerprint = excluded.fingerprint
                        returning *""", KeyEntity.class)
                .setParameter("attempt", attempt)
                .setParameter("owner", owner)
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("until", now.plus(config.lease()))
                .setParameter("now", now)
                .setParameter("expired", now.minus(config.lifetime()))
                .getSingleResultOrNull()
                .flatMap(row -> row == null
                        ? refused(session, owner, key, fingerprint)
                        : Uni.createFrom().item(new Claim.Granted(row.request, attempt))));
    }

    private static Uni<Claim> refused(Mutiny.Session session, String owner, String key, String fingerprint) {
        return session.createSelectionQuery("from KeyEntity where owner = :owner and key = :key", KeyEntity.class)
                .setParameter("owner", owner)
                .setParameter("key", key)
                .getSingleResultOrNull()
                .map(row -> {
                    if (row != null && !row.fingerprint.equals(fingerprint)) {
                        return new Claim.Different();
                    }
                    return row == null || row.answer == null
                            ? new Claim.Taken()
                            : new Claim.Answered(row.request, row.answer);
                });
    }

    /** Joins the caller's transaction. False when another attempt has taken over. */
    Uni<Boolean> answer(Claim.Granted claim, String sealed) {
        return database.withTransaction(session -> session.createMutationQuery("""
                        update KeyEntity set answer = :answer
                        where request = :request and attempt = :attempt and answer is null""")
                .setParameter("answer", sealed)
                .setParameter("request", claim.request())
                .setParameter("attempt", claim.attempt())
                .executeUpdate()
                .map(updated -> updated == 1));
    }

    /** Nothing was done: the key is as good as new. */
    Uni<Void> forget(Claim.Granted claim) {
        return end(claim, "delete KeyEntity where request = :request and attempt = :attempt and answer is null");
    }

    /** What was done is not known: the next attempt finds out, at once. */
    Uni<Void> leaveOpen(Claim.Granted claim) {
        return end(claim, """
                update KeyEntity set claimedUntil = created
                where request = :request and attempt = :attempt and answer is null""");
    }

    private Uni<Void> end(Claim.Granted claim, String statement) {
        return database.withTransaction(session -> session.createMutationQuery(statement)
                        .setParameter("request", claim.request())
                        .setParameter("attempt", claim.attempt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Says how many there were. */
    Uni<Integer> removeExpired() {
        return database.withTransaction(
                session -> session.createMutationQuery("delete KeyEntity where created <= :expired")
                        .setParameter("expired", clock.instant().minus(config.lifetime()))
                        .executeUpdate());
    }
}

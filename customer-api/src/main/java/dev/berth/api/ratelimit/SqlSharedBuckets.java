package dev.berth.api.ratelimit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Buckets in PostgreSQL, by its clock, so that those of the replicas do not matter. A portion is gone from the bucket once it
 * is taken: whatever becomes of the replica, all together never allow more than the limit.
 */
@ApplicationScoped
class SqlSharedBuckets implements SharedBuckets {
    /** A new limit changes what is held by its difference: what was used stays used. */
    private static final String TAKE = """
            insert into rate_bucket as b (holder, per_hour, held, portion, refilled)
            select $1, per_hour, per_hour - portion, portion, clock_timestamp()
            from (select per_hour, greatest(1, least(1000, per_hour / 100)) as portion
                  from (select coalesce((select requests_per_hour from project where id = $2), $3) as per_hour) wanted) fresh
            on conflict (holder) do update set (per_hour, held, portion, refilled) = (
                select excluded.per_hour, pot - least(floor(pot), excluded.portion), least(floor(pot), excluded.portion),
                    greatest(b.refilled, excluded.refilled)
                from (select least(excluded.per_hour, greatest(0, b.held + excluded.per_hour - b.per_hour
                    + greatest(0, extract(epoch from excluded.refilled - b.refilled)) * excluded.per_hour / 3600.0))
                    as pot) refilled)
            returning per_hour, portion, held""";

    private static final String GIVE_BACK =
            "update rate_bucket set held = least(per_hour, held + $2) where holder = $1";

    private final Pool pool;

    SqlSharedBuckets(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Portion> take(Holder holder) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(holder.name(), holder.project(), holder.usual()))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Portion(row.getInteger("per_hour"), row.getInteger("portion"), row.getDouble("held"));
                });
    }

    @Override
    public Uni<Void> giveBack(Map<Holder, Integer> unused) {
        List<Tuple> rows = unused.entrySet().stream()
                .map(entry -> Tuple.of(entry.getKey().name(), entry.getValue()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(GIVE_BACK).executeBatch(rows).replaceWithVoid();
    }
}

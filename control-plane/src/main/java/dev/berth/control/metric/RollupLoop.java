package dev.berth.control.metric;

import dev.berth.control.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Rolls closed buckets up, level by level. Each level has a mark: what lies before it is rolled up. Buckets and mark are
 * written in one transaction, and a bucket that is rolled up again is replaced by what it should be; so a lap may be
 * killed anywhere and repeated at will.
 */
@ApplicationScoped
class RollupLoop implements Loop {
    /** One lap takes at most so much time of each level: a long outage is caught up with in pieces. */
    private static final int MOST_BUCKETS = 24;

    private final Pool pool;
    private final SqlMetrics metrics;
    private final MetricSettings settings;
    private final Clock clock;

    RollupLoop(Pool pool, SqlMetrics metrics, MetricSettings settings, Clock clock) {
        this.pool = pool;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "metric-rollup";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Uni<String> lap() {
        return Multi.createFrom()
                .iterable(Level.rolledUp())
                .onItem()
                .transformToUniAndConcatenate(level -> pool.withTransaction(connection -> rollUp(connection, level)))
                .collect()
                .asList()
                .map(rows -> rows.stream().mapToInt(Integer::intValue).sum() + " rolled up");
    }

    private Uni<Integer> rollUp(SqlConnection connection, Level level) {
        return mark(connection, level, " for update")
                .chain(mark -> mark.isPresent()
                        ? Uni.createFrom().item(mark.get())
                        : oldest(connection, level.finer().orElseThrow()))
                .chain(from -> closed(connection, level).chain(closed -> {
                    var most = from.plus(level.bucket().multipliedBy(MOST_BUCKETS));
                    var until = closed.isBefore(most) ? closed : most;
                    return from.isBefore(until)
                            ? metrics.rollUp(connection, level, from, until)
                                    .call(() -> setMark(connection, level, until))
                            : Uni.createFrom().item(0);
                }));
    }

    private static Uni<Optional<Instant>> mark(SqlConnection connection, Level level, String lock) {
        return connection
                .preparedQuery("select rolled_until from metric_rollup where level = $1" + lock)
                .execute(Tuple.of(level.table()))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                        .map(OffsetDateTime::toInstant));
    }

    /** Only for the very first lap. */
    private Uni<Instant> oldest(SqlConnection connection, Level finer) {
        return connection
                .query("select min(at) from " + finer.table())
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                        .map(OffsetDateTime::toInstant)
                        .orElseGet(clock::instant))
                .map(oldest -> finer.coarser().orElseThrow().startOf(oldest));
    }

    /** Up to where the finer level says all it will ever say, but for what comes late. */
    private Uni<Instant> closed(SqlConnection connection, Level level) {
        var finer = level.finer().orElseThrow();
        return finer == Level.SAMPLE
                ? Uni.createFrom().item(level.startOf(clock.instant().minus(settings.rollUpAfter())))
                : mark(connection, finer, "")
                        .map(mark -> mark.map(level::startOf).orElse(Instant.MIN));
    }

    private static Uni<Void> setMark(SqlConnection connection, Level level, Instant until) {
        return connection
                .preparedQuery("update metric_rollup set rolled_until = $2 where level = $1")
                .execute(Tuple.of(level.table(), SqlMetrics.at(until)))
                .replaceWithVoid();
    }
}

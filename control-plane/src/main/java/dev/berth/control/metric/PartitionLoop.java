package dev.berth.control.metric;

import dev.berth.control.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes the partitions of the coming days and drops what is kept no longer: so samples of deleted servers go, too. */
@ApplicationScoped
class PartitionLoop implements Loop {
    private final Pool pool;
    private final Keeping keeping;
    private final MetricSettings settings;
    private final Clock clock;

    PartitionLoop(Pool pool, Keeping keeping, MetricSettings settings, Clock clock) {
        this.pool = pool;
        this.keeping = keeping;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "metric-partitions";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Uni<String> lap() {
        return Multi.createFrom()
                .items(Level.values())
                .onItem()
                .transformToUniAndConcatenate(level -> partitions(level)
                        .chain(present -> neededSince(level).chain(needed -> run(changes(level, present, needed)))))
                .collect()
                .asList()
                .map(changes -> changes.stream().mapToInt(Integer::intValue).sum() + " made or dropped");
    }

    /** What is not rolled up yet stays, however old it is. */
    private Uni<Instant> neededSince(Level level) {
        var kept = clock.instant().minus(keeping.of(level));
        if (level.coarser().isEmpty()) {
            return Uni.createFrom().item(kept);
        }
        return pool.preparedQuery(
                        "select least($1, coalesce(rolled_until, '-infinity')) from metric_rollup where level = $2")
                .execute(Tuple.of(SqlMetrics.at(kept), level.coarser().get().table()))
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }

    private Uni<Set<String>> partitions(Level level) {
        return pool.query("""
                        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = '%s'::regclass""".formatted(level.table())).execute().map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.toSet()));
    }

    private List<String> changes(Level level, Set<String> present, Instant neededSince) {
        var changes = new ArrayList<String>();
        var now = clock.instant();
        var span = level.span();
        // One back, too: what waited for the database may be of yesterday.
        var last = span.startOf(now.plus(settings.partitionsAhead()));
        for (var start = span.startOf(now.minus(settings.keepUnwritten()));
                !start.isAfter(last);
                start = span.next(start)) {
            String name = prefix(level) + span.suffix(start);
            if (!present.contains(name)) {
                changes.add(
                        "create table if not exists %s partition of %s for values from ('%sT00:00Z') to ('%sT00:00Z')"
                                .formatted(name, level.table(), start, span.next(start)));
            }
        }
        var kept = span.startOf(neededSince);
        present.stream()
                .filter(name ->
                        span.ofSuffix(name.substring(prefix(level).length())).isBefore(kept))
                .sorted()
                .forEach(name -> changes.add("drop table if exists " + name));
        return changes;
    }

    private static String prefix(Level level) {
        return level.table() + "_";
    }

    /** A change waits for nobody long: whoever writes or reads would queue up behind it. */
    private Uni<Integer> run(List<String> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> pool.withTransaction(connection -> connection
                        .query("set local lock_timeout = '2s'")
                        .execute()
                        .chain(() -> connection.query(change).execute())))
                .collect()
                .asList()
                .map(List::size);
    }
}

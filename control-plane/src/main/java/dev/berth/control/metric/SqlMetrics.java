package dev.berth.control.metric;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Samples and what is rolled up from them, in PostgreSQL: one statement a batch, one a question. */
@ApplicationScoped
class SqlMetrics {
    private static final String COLUMNS =
            Arrays.stream(Curve.values()).map(Curve::column).collect(joining(", "));
    private static final String MEANS = Arrays.stream(Curve.values())
            .map(curve -> "sum(%1$s::float8 * seconds) / sum(seconds) as %1$s".formatted(curve.column()))
            .collect(joining(", "));
    private static final String REPLACED = Stream.concat(
                    Stream.of("seconds"), Arrays.stream(Curve.values()).map(Curve::column))
            .map("%1$s = excluded.%1$s"::formatted)
            .collect(joining(", "));
    private static final String ARRAYS = IntStream.range(0, Curve.values().length)
            .mapToObj(index -> "$%d::float8[]".formatted(index + 5))
            .collect(joining(", "));

    /** In per cent, as the curve has it. */
    private static final double BUSY_CORE = 100;

    private final Pool pool;

    SqlMetrics(Pool pool) {
        this.pool = pool;
    }

    /** A point of a curve, of all curves at once. */
    record Mean(Instant at, Rates rates) {}

    /**
     * Writes samples; a second time changes nothing. Whoever rolls up waits meanwhile: either it sees these, or these see
     * that their time was rolled up already and take the mark back.
     */
    Uni<Void> write(List<Sample> samples) {
        var oldest = samples.stream().map(Sample::at).min(Instant::compareTo).orElseThrow();
        return pool.withTransaction(connection -> connection
                .query("select from metric_rollup order by level for update")
                .execute()
                .chain(() -> insert(connection, samples))
                .chain(() -> connection.preparedQuery("""
                                        update metric_rollup set rolled_until = date_bin(bucket, $1, to_timestamp(0))
                                        where rolled_until > $1""").execute(Tuple.of(at(oldest))))
                .replaceWithVoid());
    }

    /** Of two samples of one host and time, by two holders of its stream, the one that saw more stays. */
    private static Uni<Void> insert(SqlConnection connection, List<Sample> samples) {
        var columns = new ArrayList<Object>(List.of(
                column(samples, sample -> sample.server().value(), Long[]::new),
                column(samples, sample -> at(sample.at()), OffsetDateTime[]::new),
                column(samples, sample -> sample.host().value(), Long[]::new),
                column(samples, Sample::seconds, Double[]::new)));
        for (Curve curve : Curve.values()) {
            columns.add(column(samples, sample -> sample.rates().of(curve), Double[]::new));
        }
        return connection
                .preparedQuery("""
                        insert into metric_sample (server_id, at, host_id, seconds, %s)
                        select * from unnest($1::bigint[], $2::timestamptz[], $3::bigint[], $4::float8[], %s)
                        on conflict (server_id, at, host_id) do update set %s
                        where metric_sample.seconds < excluded.seconds""".formatted(COLUMNS, ARRAYS, REPLACED))
                .execute(Tuple.from(columns))
                .replaceWithVoid();
    }

    private static <T> T[] column(List<Sample> samples, Function<Sample, T> value, IntFunction<T[]> array) {
        return samples.stream().map(value).toArray(array);
    }

    /** Replaces the buckets of this level within the time by what the finer level has. */
    Uni<Integer> rollUp(SqlConnection connection, Level level, Instant from, Instant until) {
        return connection
                .preparedQuery("""
                        insert into %s (server_id, at, seconds, %s)
                        select server_id, date_bin(make_interval(secs => $1), at, to_timestamp(0)), sum(seconds), %s
                        from %s where at >= $2 and at < $3 group by 1, 2
                        on conflict (server_id, at) do update set %s""".formatted(
                                level.table(),
                                COLUMNS,
                                MEANS,
                                level.finer().orElseThrow().table(),
                                REPLACED))
                .execute(Tuple.of((double) level.bucket().toSeconds(), at(from), at(until)))
                .map(rows -> rows.rowCount());
    }

    /** What is not rolled up yet is read from the finer levels, so the newest points are there at any level. */
    Uni<List<Mean>> read(ServerId server, Window window) {
        return pool.preparedQuery("""
                        select date_bin(make_interval(secs => $4), at, to_timestamp(0)) as point, %s
                        from (%s) as rows group by 1 order by 1""".formatted(MEANS, source(window.level(), COLUMNS, "server_id = $1 and")))
                .execute(Tuple.of(server.value(), at(window.firstPoint()), at(window.end()), (double)
                        window.step().toSeconds()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SqlMetrics::mean)
                        .toList());
    }

    /**
     * The processor use of all servers by five minutes, the oldest first. Of the last, which has only begun, at least a
     * minute must have been seen: a moment says nothing about minutes.
     */
    Uni<Map<ServerId, List<CpuAmount>>> cpuOfAll(Instant from, Instant until) {
        return pool.preparedQuery("""
                        select server_id, array_agg(cpu order by point) as cpu from (
                            select server_id, date_bin(make_interval(secs => $1), at, to_timestamp(0)) as point,
                                sum(cpu::float8 * seconds) / sum(seconds) as cpu
                            from (%s) as rows group by 1, 2 having sum(seconds) >= 60) as points
                        group by 1""".formatted(source(Level.FIVE_MINUTES, "server_id, cpu", "")))
                .execute(Tuple.of((double) Level.FIVE_MINUTES.bucket().toSeconds(), at(from), at(until)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(toMap(row -> new ServerId(row.getLong("server_id")), SqlMetrics::cores)));
    }

    private static List<CpuAmount> cores(Row row) {
        return Arrays.stream(row.getArrayOfDoubles("cpu"))
                .map(cpu -> CpuAmount.ofCores(cpu / BUSY_CORE))
                .toList();
    }

    /** Of the times from $2 to $3. */
    private static String source(Level coarsest, String columns, String condition) {
        var parts = new ArrayList<String>();
        for (Level level = coarsest; ; level = level.finer().orElseThrow()) {
            String from = level == coarsest
                    ? "$2"
                    : "greatest($2, %s)".formatted(mark(level.coarser().orElseThrow()));
            String until = level == Level.SAMPLE ? "$3" : "least($3, %s)".formatted(mark(level));
            parts.add("select at, seconds, %s from %s where %s at >= %s and at < %s"
                    .formatted(columns, level.table(), condition, from, until));
            if (level == Level.SAMPLE) {
                return String.join(" union all ", parts);
            }
        }
    }

    /** Before anything was rolled up it is minus infinity. */
    private static String mark(Level level) {
        return "(select coalesce(rolled_until, '-infinity') from metric_rollup where level = '%s')"
                .formatted(level.table());
    }

    private static Mean mean(Row row) {
        var rates = new EnumMap<Curve, Double>(Curve.class);
        for (Curve curve : Curve.values()) {
            rates.put(curve, row.getDouble(curve.column()));
        }
        return new Mean(row.getOffsetDateTime("point").toInstant(), new Rates(rates));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

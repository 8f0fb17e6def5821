package dev.berth.control.metric;

import static dev.berth.control.guest.PretendFleet.await;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.control.guest.Database;
import dev.berth.control.operation.ByHand;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partitions, rolling up and reading, on a clock that the test sets. */
@QuarkusTest
@TestProfile(ByHand.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class MetricsIT {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
    private static final ServerId SERVER = new ServerId(7);
    private static final HostId HOST = new HostId(1);

    @Inject
    Pool pool;

    @Inject
    SqlMetrics metrics;

    @Inject
    Database database;

    private final SettableClock clock = new SettableClock(MIDNIGHT);
    private PartitionLoop partitions;
    private RollupLoop rollup;

    @BeforeEach
    void emptyTables() {
        for (Level level : Level.values()) {
            partitionsOf(level).forEach(name -> database.run("drop table " + name));
        }
        database.run("update metric_rollup set rolled_until = null");
        partitions = new PartitionLoop(pool, Keepings.usual(), Keepings.settings(), clock);
        rollup = new RollupLoop(pool, metrics, Keepings.settings(), clock);
        await(partitions::lap);
    }

    @Test
    void makesPartitionsAheadAndNothingTwice() {
        // When
        var again = await(partitions::lap);

        // Then
        assertThat(again).isEqualTo("0 made or dropped");
        assertThat(partitionsOf(Level.SAMPLE))
                .containsExactly(
                        "metric_sample_20260228",
                        "metric_sample_20260301",
                        "metric_sample_20260302",
                        "metric_sample_20260303",
                        "metric_sample_20260304");
        assertThat(partitionsOf(Level.HOUR)).containsExactly("metric_hour_202602", "metric_hour_202603");
    }

    @Test
    void dropsAPartitionOnceItIsOldAndRolledUp() {
        // Given
        write(sample(MIDNIGHT, 30, 10));
        clock.advance(Duration.ofDays(4));
        await(partitions::lap);
        assertThat(partitionsOf(Level.SAMPLE)).as("nothing is rolled up yet").contains("metric_sample_20260301");

        // When
        rollUpAll();
        await(partitions::lap);

        // Then
        assertThat(partitionsOf(Level.SAMPLE)).first().isEqualTo("metric_sample_20260303");
        assertThat(read(MIDNIGHT, MIDNIGHT.plusSeconds(3600), 300)).containsExactly("0 10.0");
    }

    @Test
    void writesABatchTwiceAsIfOnce() {
        // Given
        write(sample(MIDNIGHT, 30, 10));

        // When
        write(sample(MIDNIGHT, 30, 10));

        // Then
        assertThat(database.number("select count(*) from metric_sample")).isEqualTo(1);
    }

    @Test
    void tellsTheUseOfAllServersByFiveMinutesOfWhichEnoughWasSeen() {
        // Given
        for (int second = 0; second < 600; second += 30) {
            write(sample(MIDNIGHT.plusSeconds(second), 30, second < 300 ? 50 : 100));
        }
        rollUpAll();
        write(sample(MIDNIGHT.plusSeconds(600), 30, 400));

        // When
        var use = await(() -> metrics.cpuOfAll(MIDNIGHT, MIDNIGHT.plusSeconds(900)));

        // Then
        assertThat(use).containsOnlyKeys(SERVER);
        assertThat(use.get(SERVER)).extracting(CpuAmount::cores).containsExactly(0.5, 1.0);
    }

    @Test
    void keepsOfTwoHoldersOfOneStreamTheOneThatSawMore() {
        // When
        write(sample(MIDNIGHT, 20, 10));
        write(sample(MIDNIGHT, 5, 99));

        // Then
        assertThat(read(MIDNIGHT, MIDNIGHT.plusSeconds(30), 30)).containsExactly("0 10.0");
    }

    @Test
    void weighsTheHostsOfAMovedServerByWhatTheySaw() {
        // When
        write(sample(MIDNIGHT, 10, 10), new Sample(SERVER, new HostId(2), MIDNIGHT, 20, rates(40)));

        // Then
        assertThat(read(MIDNIGHT, MIDNIGHT.plusSeconds(30), 30)).containsExactly("0 30.0");
    }

    @Test
    void leavesGapsWhereNothingWasSeen() {
        // When
        write(sample(MIDNIGHT, 30, 10), sample(MIDNIGHT.plusSeconds(90), 30, 20));

        // Then
        assertThat(read(MIDNIGHT, MIDNIGHT.plusSeconds(120), 30)).containsExactly("0 10.0", "90 20.0");
    }

    @Test
    void showsTheSameBeforeAndAfterRollingUp() {
        // Given
        for (int minute = 0; minute < 180; minute++) {
            write(sample(MIDNIGHT.plusSeconds(minute * 60L), 30, minute % 60));
        }
        clock.set(MIDNIGHT.plusSeconds(180 * 60));
        var before = read(MIDNIGHT, clock.instant(), 3600);
        var beforeFiner = read(MIDNIGHT, clock.instant(), 300);

        // When
        rollUpAll();

        // Then
        assertThat(database.number("select count(*) from metric_five_minutes")).isEqualTo(35);
        assertThat(database.number("select count(*) from metric_hour")).isEqualTo(2);
        assertThat(read(MIDNIGHT, clock.instant(), 3600))
                .isEqualTo(before)
                .containsExactly("0 29.5", "3600 29.5", "7200 29.5");
        assertThat(read(MIDNIGHT, clock.instant(), 300)).isEqualTo(beforeFiner).hasSize(36);
    }

    @Test
    void countsASampleThatComesLate() {
        // Given
        write(sample(MIDNIGHT, 30, 10));
        clock.set(MIDNIGHT.plusSeconds(2 * 3600 + 600));
        rollUpAll();

        // When
        write(sample(MIDNIGHT.plusSeconds(30), 30, 20));
        var atOnce = read(MIDNIGHT, clock.instant(), 3600);
        rollUpAll();

        // Then
        assertThat(atOnce).containsExactly("0 15.0");
        assertThat(read(MIDNIGHT, clock.instant(), 3600)).containsExactly("0 15.0");
        assertThat(database.rows("select cpu, seconds from metric_hour")).containsExactly(List.of(15f, 60f));
    }

    @Test
    void rollsUpAgainWhateverWasHalfDone() {
        // Given
        write(sample(MIDNIGHT, 30, 10));
        clock.set(MIDNIGHT.plusSeconds(2 * 3600 + 600));
        rollUpAll();
        database.run("update metric_five_minutes set cpu = 77");
        database.run("update metric_rollup set rolled_until = null");

        // When
        rollUpAll();

        // Then
        assertThat(database.rows("select cpu from metric_five_minutes union all select cpu from metric_hour"))
                .containsExactly(List.of(10f), List.of(10f));
    }

    @Test
    void readsOneServerByIndexAndOnlyThePartitionsItNeeds() {
        // Given
        database.run("""
                insert into metric_sample select s, timestamptz '2026-03-01Z' + t * interval '30 seconds', 1, 30,
                    1, 1, 1, 1, 1, 1, 1, 1, 1 from generate_series(1, 200) s, generate_series(0, 999) t""");
        database.run("analyze metric_sample");

        // When
        var plan = database.rows(
                        "explain select * from metric_sample where server_id = 7 and at >= timestamptz '2026-03-01Z'"
                                + " and at < timestamptz '2026-03-01 01:00Z'")
                .toString();

        // Then
        assertThat(plan).contains("metric_sample_20260301_pkey").doesNotContain("20260302", "Seq Scan");
        assertThat(read(MIDNIGHT, MIDNIGHT.plusSeconds(3600), 30)).hasSize(120);
    }

    private void rollUpAll() {
        for (int lap = 0; lap < 100; lap++) {
            if (await(rollup::lap).equals("0 rolled up") && lap > 60) {
                return;
            }
        }
    }

    private void write(Sample... samples) {
        await(() -> metrics.write(List.of(samples)));
    }

    private static Sample sample(Instant at, double seconds, double rate) {
        return new Sample(SERVER, HOST, at, seconds, rates(rate));
    }

    private static Rates rates(double rate) {
        return new Rates(Arrays.stream(Curve.values()).collect(toMap(curve -> curve, _ -> rate)));
    }

    /** The processor's curve, such as {@code 30 12.5}: seconds after midnight, and the value. */
    private List<String> read(Instant start, Instant end, long step) {
        var window = Window.of(start, end, Optional.of(Duration.ofSeconds(step)), clock.instant(), Keepings.usual());
        return await(() -> metrics.read(SERVER, window)).stream()
                .peek(mean -> assertThat(mean.rates().of(Curve.BYTES_OUT))
                        .isCloseTo(mean.rates().of(Curve.CPU), within(1e-3)))
                .map(mean -> Duration.between(MIDNIGHT, mean.at()).toSeconds() + " "
                        + (float) mean.rates().of(Curve.CPU))
                .toList();
    }

    private List<String> partitionsOf(Level level) {
        return database
                .rows("select relname from pg_class c join pg_inherits i on i.inhrelid = c.oid"
                        + " where i.inhparent = '" + level.table() + "'::regclass order by relname")
                .stream()
                .map(row -> (String) row.getFirst())
                .toList();
    }
}

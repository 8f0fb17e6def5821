package dev.berth.api.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.api.Api;
import dev.berth.api.fake.FakePlatform;
import dev.berth.model.id.ProjectId;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.SettableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several replicas on one database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class ReplicasIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    SharedBuckets shared;

    @Inject
    RateLimitConfig config;

    @Inject
    AgroalDataSource database;

    private final AtomicInteger trips = new AtomicInteger();
    private ProjectId project;

    @BeforeEach
    void aProjectWith300RequestsAnHour() {
        project = new ProjectId(Api.newProject().id());
        allow(300);
    }

    @Test
    void togetherTheyAllowTheLimitAndNoMore() throws Exception {
        // Given
        var replicas = List.of(replica(Clock.systemUTC()), replica(Clock.systemUTC()), replica(Clock.systemUTC()));
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int request = 0; request < 600; request++) {
            var replica = replicas.get(request % replicas.size());
            requests.add(() -> allowed(replica));
        }
        Instant start = Instant.now();

        // When
        int allowed = 0;
        try (var threads = Executors.newFixedThreadPool(24)) {
            for (var answer : threads.invokeAll(requests)) {
                allowed += answer.get() ? 1 : 0;
            }
        }

        // Then: what has refilled meanwhile comes on top, and each may hold a portion of three that it was not asked
        // for
        long refilled = 1 + Duration.between(start, Instant.now()).toSeconds() * 300 / 3600;
        assertThat(allowed).isBetween(291, 300 + (int) refilled);
        assertThat(trips.get()).as("round trips to the database").isLessThan(160);
    }

    @Test
    void oneThatDiesTakesOnlyItsPortionWithIt() {
        // Given
        var dead = replica(Clock.systemUTC());
        var alive = replica(Clock.systemUTC());
        allowed(dead);

        // When
        int allowed = drain(alive);

        // Then
        assertThat(allowed).isBetween(297, 299);
    }

    @Test
    void whatOneDoesNotUseComesBackToTheOthers() {
        // Given
        var clock = new SettableClock(Instant.now());
        var idle = replica(clock);
        var busy = replica(Clock.systemUTC());
        allowed(idle);
        int before = drain(busy);

        // When
        clock.advance(config.lease());
        idle.giveBack().await().atMost(LIMIT);

        // Then
        assertThat(before + 1).isBetween(298, 299);
        assertThat(drain(replica(Clock.systemUTC()))).isBetween(2, 3);
    }

    @Test
    void aNewLimitHoldsAtOnceAndWhatWasUsedStaysUsed() {
        // Given
        assertThat(drain(replica(Clock.systemUTC()))).isBetween(300, 301);

        // When
        allow(310);
        int more = drain(replica(Clock.systemUTC()));
        allow(5);
        int less = drain(replica(Clock.systemUTC()));

        // Then
        assertThat(more).isBetween(10, 11);
        assertThat(less).isBetween(0, 1);
    }

    @Test
    void itRefillsByTheClockOfTheDatabase() throws SQLException {
        // Given
        drain(replica(Clock.systemUTC()));
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(
                    "update rate_bucket set refilled = refilled - interval '2 minutes' where holder = 'project "
                            + project.value() + "'");
        }

        // When
        int allowed = drain(replica(Clock.systemUTC()));

        // Then
        assertThat(allowed).isBetween(10, 11);
    }

    @Test
    void oneThatCannotReachTheDatabaseAllowsOneBucketfulByItself() {
        // Given
        var cutOff = new RateLimits(new Silent(), config, Clock.systemUTC());

        // When
        int allowed = 0;
        for (int request = 0; request < config.requestsPerHour() + 50; request++) {
            allowed += allowed(cutOff) ? 1 : 0;
        }

        // Then
        assertThat(allowed).isBetween(config.requestsPerHour(), config.requestsPerHour() + 30);
    }

    private static final class Silent implements SharedBuckets {
        @Override
        public Uni<Portion> take(Holder holder) {
            return Uni.createFrom().failure(new IllegalStateException("the database is away"));
        }

        @Override
        public Uni<Void> giveBack(Map<Holder, Integer> unused) {
            return Uni.createFrom().failure(new IllegalStateException("the database is away"));
        }
    }

    private RateLimits replica(Clock clock) {
        return new RateLimits(
                new SharedBuckets() {
                    @Override
                    public Uni<Portion> take(Holder holder) {
                        trips.incrementAndGet();
                        return shared.take(holder);
                    }

                    @Override
                    public Uni<Void> giveBack(Map<Holder, Integer> unused) {
                        return shared.giveBack(unused);
                    }
                },
                config,
                clock);
    }

    private int drain(RateLimits replica) {
        int allowed = 0;
        while (allowed(replica)) {
            allowed++;
        }
        return allowed;
    }

    private boolean allowed(RateLimits replica) {
        return replica.ofProject(project).await().atMost(LIMIT).allowed();
    }

    private void allow(int requestsPerHour) {
        Api.operator()
                .body("{\"requests_per_hour\": " + requestsPerHour + "}")
                .put("/v1/projects/" + project.value())
                .then()
                .statusCode(200);
    }
}

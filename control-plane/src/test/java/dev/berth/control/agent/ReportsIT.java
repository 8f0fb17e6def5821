package dev.berth.control.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.app.PkiResource;
import dev.berth.control.app.TestPlatform;
import dev.berth.control.app.TestPlatform.EnrolledHost;
import dev.berth.control.guest.Database;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for whom at a host's row. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PkiResource.class)
class ReportsIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TestHTTPResource(value = "/", tls = true)
    URI https;

    @Inject
    TestPlatform platform;

    @Inject
    Reports reports;

    @Inject
    DataSource source;

    @Inject
    Database database;

    private EnrolledHost host;

    @BeforeEach
    void enrol() throws Exception {
        host = platform.enrol(https);
    }

    @Test
    void writesWhileRoomIsPromisedOnTheHost() throws Exception {
        // Given
        try (var placement = source.getConnection()) {
            hold(placement, "update host set version = version + 1 where id = ?");

            // When
            var outcome = write().get(LIMIT.toSeconds(), TimeUnit.SECONDS);

            // Then
            assertThat(outcome).isEqualTo(Reports.Outcome.WRITTEN);
            placement.rollback();
        }
    }

    @Test
    void letsAHelloWaitForAReportThatIsBeingWritten() throws Exception {
        // Given
        try (var report = source.getConnection();
                var agent = platform.dial(host.identity())) {
            hold(report, "select id from host where id = ? and stream_epoch = 0 for key share");

            // When
            agent.hello();
            Eventually.holds(LIMIT, () -> assertThat(claimsThatWait()).isEqualTo(1));
            report.rollback();

            // Then
            assertThat(agent.next(LIMIT).hasWelcome()).isTrue();
            assertThat(write().get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(Reports.Outcome.DROPPED);
        }
    }

    private CompletableFuture<Reports.Outcome> write() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return VertxContextSupport.subscribeAndAwait(
                        () -> reports.write(host.id(), new StreamEpoch(0), List.of()));
            } catch (Throwable failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private void hold(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, host.id().value());
            statement.execute();
        }
    }

    private long claimsThatWait() {
        return database.number(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%stream_epoch + 1%'");
    }
}

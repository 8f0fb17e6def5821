package dev.berth.control.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.app.PkiResource;
import dev.berth.control.app.TestPlatform;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PkiResource.class)
class ReservationsIT {
    private static final int AT_ONCE = 12;
    private static final int MANY = 600;
    private static final long SECONDS = 60;
    private static final GuestSize SIZE =
            new GuestSize(new VcpuCount(1), DataSize.ofMebibytes(128), DataSize.ofGibibytes(1), 0);

    @Inject
    TestPlatform platform;

    @Inject
    Reservations reservations;

    @Inject
    Mutiny.SessionFactory sessions;

    private HostId host;

    @BeforeEach
    void register() {
        host = platform.register().host().id();
    }

    @Test
    void endsEachOfManyReleasesAtOnce() throws Exception {
        // Given
        var servers = IntStream.range(0, MANY).mapToObj(_ -> promised()).toList();

        // When
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> releases = servers.stream()
                    .map(server -> (Callable<Void>) () -> inTransaction(() -> reservations.release(server, Role.HOME)))
                    .toList();
            var all = threads.invokeAll(releases, SECONDS, TimeUnit.SECONDS);

            // Then
            assertThat(all).noneMatch(Future::isCancelled);
        }
        assertThat(platform.sql("select from reservation where host_id = $1", host.value()))
                .isEmpty();
    }

    @Test
    void keepsAPlanGoodWhileRoomIsGivenBack() throws Exception {
        // Given
        var leaving = promised();
        long planned = version();

        // When
        inTransaction(() -> reservations.release(leaving, Role.HOME));
        var coming = platform.server();
        inTransaction(() -> reservations.hold(coming, host, Role.HOME, SIZE, planned));

        // Then
        assertThat(version()).isEqualTo(planned + 1);
    }

    private ServerId promised() {
        var server = platform.server();
        platform.sql(
                "insert into reservation values ($1, $2, 'home', 1, $3, $4)",
                server.value(),
                host.value(),
                SIZE.memory().bytes(),
                SIZE.disk().bytes());
        return server;
    }

    private long version() {
        return platform.sql("select version from host where id = $1", host.value())
                .iterator()
                .next()
                .getLong("version");
    }

    private Void inTransaction(Supplier<Uni<Void>> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction((_, _) -> work.get()));
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }
}

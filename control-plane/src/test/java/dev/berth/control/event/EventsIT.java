package dev.berth.control.event;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.control.event.EventQuery.EventOrder;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.GuestProblem;
import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.host.HostConfig;
import dev.berth.control.migration.MoveService;
import dev.berth.control.operation.ByHand;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.Operations;
import dev.berth.control.operation.SagaHarness;
import dev.berth.control.operation.SagaHarness.Scenario;
import dev.berth.control.server.Commands;
import dev.berth.control.server.ServerService;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.control.server.Wishes;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ByHand.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class EventsIT {
    private static final ProjectId PROJECT = new ProjectId(7);
    private static final ProjectId STRANGER = new ProjectId(8);

    @Inject
    Events events;

    @Inject
    ServerService servers;

    @Inject
    MoveService moves;

    @Inject
    Operations operations;

    @Inject
    SagaHarness harness;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    @Inject
    Pool pool;

    @Inject
    EventSettings settings;

    @Inject
    HostConfig hostConfig;

    private ServerId server;

    @BeforeEach
    void oneServer() {
        database.clear();
        fleet.host("h1", 2);
        server = harness.finish(create()).server();
        fleet.host("h2", 2);
    }

    @Test
    void tellsALifeTheNewestFirst() {
        // When
        harness.finish(await(() -> servers.powerOff(PROJECT, server)));
        harness.finish(await(() -> servers.powerOn(PROJECT, server)));
        harness.finish(await(() -> servers.reset(PROJECT, server)));
        harness.finish(move());
        harness.finish(await(() -> servers.delete(PROJECT, server)));

        // Then
        assertThat(types()).containsExactly("deleted", "moved", "reset", "started", "stopped", "created");
        var moved = list(EventType.MOVED).getFirst();
        assertThat(moved.blackout()).contains(Duration.ofMillis(200));
        assertThat(moved.reason()).contains("maintenance");
        assertThat(moved.message()).contains("it stood still for 200 ms").doesNotContain("h1", "h2");
    }

    @Test
    void tellsStrangersNothing() {
        assertThatThrownBy(() -> await(
                        () -> events.list(new EventQuery(STRANGER, server, Set.of(), EventOrder.NEWEST_FIRST, 1, 25))))
                .isInstanceOfSatisfying(ProblemException.class, failure -> assertThat(failure.problem())
                        .isEqualTo(new Problem.NotFound("server", server.toString())));
    }

    @Test
    void pagesAndSorts() {
        // Given
        harness.finish(await(() -> servers.powerOff(PROJECT, server)));

        // When
        var page = await(() -> events.list(new EventQuery(PROJECT, server, Set.of(), EventOrder.OLDEST_FIRST, 2, 1)));

        // Then
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.events()).extracting(ServerEvent::type).containsExactly(EventType.STOPPED);
    }

    @Test
    void tellsAStopOnceWhateverHappens() {
        var once = List.of(List.of(1L));
        harness.torture(
                new Scenario(
                        Commands.STOP,
                        () -> anew(() -> await(() -> servers.powerOff(PROJECT, server))),
                        () -> count("stopped")),
                once,
                List.of());
    }

    @Test
    void tellsAMoveOnceAndOnlyWhenItWasOne() {
        var once = List.of(List.of(1L));
        var never = List.of(List.of(0L));
        harness.torture(new Scenario(Commands.MIGRATE, () -> anew(this::move), () -> count("moved")), once, never);
    }

    @Test
    void tellsWhyACreateFailed() {
        // Given
        var failing = create();
        var wanted = fleet.picture(failing.server()).wanted().getFirst();
        fleet.see(
                wanted,
                GuestState.FAILED,
                Optional.of(new GuestProblem("storage_full", "no room on h1")),
                Optional.empty());

        // When
        harness.finish(failing);

        // Then
        var told = await(
                () -> events.list(new EventQuery(PROJECT, failing.server(), Set.of(), EventOrder.NEWEST_FIRST, 1, 25)));
        assertThat(told.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.FAILED);
            assertThat(event.message())
                    .contains("create_server", "no room for the disk")
                    .doesNotContain("h1");
        });
    }

    @Test
    void tellsOfEachCrash() {
        // Given
        var wanted = fleet.picture(server).wanted().getFirst();

        // When
        for (int crash = 0; crash < 2; crash++) {
            fleet.see(wanted, GuestState.PREPARING, Optional.empty(), Optional.empty());
            fleet.see(wanted, GuestState.PREPARING, Optional.empty(), Optional.empty());
            fleet.see(wanted, GuestState.RUNNING, Optional.empty(), Optional.empty());
        }

        // Then
        assertThat(types()).containsExactly("crashed", "crashed", "created");
    }

    @Test
    void doesNotTakeAnOrderForACrash() {
        // When
        harness.finish(await(() -> servers.powerOff(PROJECT, server)));
        fleet.see(fleet.picture(server).wanted().getFirst(), GuestState.OFF, Optional.empty(), Optional.empty());

        // Then
        assertThat(types()).containsExactly("stopped", "created");
    }

    @Test
    void tellsThatAHostIsLostAndBackOnce() {
        // Given
        var clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
        var loop = new HostSilenceLoop(pool, settings, hostConfig, clock);
        heard(clock.instant());
        clock.advance(Duration.ofSeconds(10));

        // When
        lapsFor(loop, clock, Duration.ofSeconds(60));
        heard(clock.instant());
        lapsFor(loop, clock, Duration.ofSeconds(5));

        // Then
        assertThat(types()).containsExactly("host_back", "host_lost", "created");
        assertThat(database.number("select count(*) from host_silence")).isZero();
    }

    @Test
    void doesNotTakeItsOwnAbsenceForTheHosts() {
        // Given a silence that was noticed just before nobody looked for an hour
        var clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
        var loop = new HostSilenceLoop(pool, settings, hostConfig, clock);
        heard(clock.instant());
        clock.advance(Duration.ofSeconds(10));
        await(loop::lap);
        clock.advance(Duration.ofHours(1));

        // When
        lapsFor(loop, clock, Duration.ofSeconds(20));
        heard(clock.instant());
        lapsFor(loop, clock, Duration.ofSeconds(5));

        // Then
        assertThat(types()).containsExactly("created");
    }

    private void lapsFor(HostSilenceLoop loop, SettableClock clock, Duration duration) {
        var end = clock.instant().plus(duration);
        while (clock.instant().isBefore(end)) {
            await(loop::lap);
            clock.advance(loop.pause());
        }
    }

    private void heard(Instant at) {
        database.run("update host set last_seen = ?", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private Operation anew(Supplier<Operation> begin) {
        oneServer();
        return begin.get();
    }

    private Operation create() {
        return await(() ->
                        servers.create(Wishes.first(PROJECT, "web" + database.number("select count(*) from server"))))
                .operation();
    }

    private Operation move() {
        var started = await(() -> moves.startByOperator(server, Optional.empty()));
        return await(() -> operations.get(PROJECT, started.operation(), Optional.empty()));
    }

    private Object count(String type) {
        return database.rows("select count(*) from server_event where type = ?", type);
    }

    private List<String> types() {
        return list().stream().map(event -> event.type().wireName()).toList();
    }

    private List<ServerEvent> list(EventType... types) {
        return await(() -> events.list(new EventQuery(PROJECT, server, Set.of(types), EventOrder.NEWEST_FIRST, 1, 25)))
                .events();
    }
}

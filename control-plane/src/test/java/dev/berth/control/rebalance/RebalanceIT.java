package dev.berth.control.rebalance;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.migration.MoveService;
import dev.berth.control.operation.ByHand;
import dev.berth.control.operation.SagaHarness;
import dev.berth.control.server.CreateServer;
import dev.berth.control.server.Power;
import dev.berth.control.server.ServerService;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ByHand.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class RebalanceIT {
    private static final ProjectId PROJECT = new ProjectId(7);

    @Inject
    RebalanceLoop loop;

    @Inject
    ServerService servers;

    @Inject
    MoveService moves;

    @Inject
    SagaHarness harness;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    @BeforeEach
    void emptyFleet() {
        database.clear();
    }

    @Test
    void startsOneMoveFromAHotHostAndSaysWhy() {
        // Given
        oneHotHostOfTwo();
        settled();

        // When
        await(loop::lap);

        // Then
        var started = database.rows("select source_host_id, target_host_id, cause, status from move");
        assertThat(started).containsExactly(List.of(1L, 2L, "rebalance", "running"));
        assertThat((String) database.rows("select reason from move").getFirst().getFirst())
                .contains("busy", "idle");
        assertThat(database.rows("select kind, origin from operation where finished is null"))
                .containsExactly(List.of("migrate_server", "platform"));
        assertThat(loop.lastPlan())
                .hasValueSatisfying(plan -> assertThat(plan.moves()).hasSize(1));
    }

    @Test
    void leavesAGuestAloneThatHasJustBeenStarted() {
        // Given
        oneHotHostOfTwo();

        // When
        var words = await(loop::lap);

        // Then
        assertThat(words).contains("NO_MOVE_HELPS", "may not leave busy now");
        assertThat(database.number("select count(*) from move")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start_server", "reset_server"})
    void leavesAGuestAloneThatBootsAgain(String command) {
        // Given
        oneHotHostOfTwo();
        settled();
        database.run("""
                insert into operation (kind, server_id, input, state, due, created, finished)
                select ?, id, '{}', 'succeeded', now(), now(), now() from server""", command);

        // When
        var words = await(loop::lap);

        // Then
        assertThat(words).contains("NO_MOVE_HELPS", "may not leave busy now");
    }

    @Test
    void letsAnOperatorMoveAGuestThatHasJustBeenStarted() {
        // Given
        oneHotHostOfTwo();

        // When
        var move = await(() -> moves.startByOperator(new ServerId(1), Optional.empty()));

        // Then
        assertThat(move.target()).isEqualTo(new HostId(2));
    }

    @Test
    void startsNoMoveWhenNothingIsHot() {
        // Given
        fleet.host("quiet", 3);
        running("web1");
        fleet.host("idle", 3);

        // When
        var words = await(loop::lap);

        // Then
        assertThat(words).contains("NOTHING_HOT");
        assertThat(database.number("select count(*) from move")).isZero();
    }

    /** One core, on which two guests want one each: half of the time each of them waits. */
    private void oneHotHostOfTwo() {
        fleet.host("busy", 3);
        var guests = List.of(running("web1"), running("web2"));
        fleet.host("idle", 3);
        database.run("update host set cores = 1");
        hot(1, 0.5, 1.0);
        guests.forEach(server -> uses(server, 0.5));
        hot(2, 0, 0);
        database.run("update host_latest set hot_since = null where host_id = 2");
    }

    /** Time has passed since the guests were started. */
    private void settled() {
        database.run("update operation set finished = finished - interval '21 seconds'");
    }

    private void hot(long host, double pressure, double used) {
        database.run("""
                insert into host_latest (host_id, taken_at, cpu_pressure, memory_pressure, cpu_used, memory_used_bytes,
                    storage_free_bytes, hot_since)
                values (?, now(), ?, 0, ?, 268435456, 1099511627776, now() - interval '20 seconds')""", host, pressure, used);
    }

    private void uses(ServerId server, double cores) {
        database.run("""
                insert into guest_latest (server_id, host_id, taken_at, cpu_used, memory_resident_bytes)
                values (?, 1, now(), ?, 134217728)""", server.value(), cores);
    }

    private ServerId running(String name) {
        var first = Ref.newBuilder().setId(1).build();
        var wish = new CreateServer(
                PROJECT,
                name,
                first,
                first,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of("ssh-ed25519 AAAA test"),
                "",
                Power.ON);
        return harness.finish(await(() -> servers.create(wish)).operation()).server();
    }
}

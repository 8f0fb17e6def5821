package dev.berth.control.rebalance;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.migration.MoveService;
import dev.berth.control.operation.ByHand;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
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
    @Inject
    RebalanceLoop loop;

    @Inject
    BusyHost busy;

    @Inject
    MoveService moves;

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
        busy.arrange();
        busy.settle();

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
                .hasValueSatisfying(last -> assertThat(last.plan().moves()).hasSize(1));
    }

    @Test
    void leavesAGuestAloneThatHasJustBeenStarted() {
        // Given
        busy.arrange();

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
        busy.arrange();
        busy.settle();
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
        busy.arrange();

        // When
        var move = await(() -> moves.startByOperator(new ServerId(1), Optional.empty()));

        // Then
        assertThat(move.target()).isEqualTo(new HostId(2));
    }

    @Test
    void startsNoMoveWhenNothingIsHot() {
        // Given
        fleet.host("quiet", 3);
        busy.running("web1");
        fleet.host("idle", 3);

        // When
        var words = await(loop::lap);

        // Then
        assertThat(words).contains("NOTHING_HOT");
        assertThat(database.number("select count(*) from move")).isZero();
    }
}

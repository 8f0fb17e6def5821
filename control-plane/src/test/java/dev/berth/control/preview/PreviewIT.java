package dev.berth.control.preview;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.contracts.control.v1.EvacuationPlan;
import dev.berth.contracts.control.v1.PlacementChoice;
import dev.berth.contracts.control.v1.PlacementPlan;
import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.operation.ByHand;
import dev.berth.control.operation.SagaHarness;
import dev.berth.control.rebalance.BusyHost;
import dev.berth.control.rebalance.RebalanceLoop;
import dev.berth.control.server.ServerService;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ByHand.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class PreviewIT {
    private static final Ref FIRST = Ref.newBuilder().setId(1).build();

    @Inject
    Previews previews;

    @Inject
    RebalanceLoop loop;

    @Inject
    ServerService servers;

    @Inject
    SagaHarness harness;

    @Inject
    BusyHost busy;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    @BeforeEach
    void emptyFleet() {
        database.clear();
    }

    @Test
    void showsTheMoveThatTheNextLapMakesAndMakesItNot() {
        // Given
        busy.arrange();
        busy.settle();
        var before = everything();

        // When
        var plan = plan();

        // Then
        assertThat(everything()).isEqualTo(before);
        assertThat(plan.getEnabled()).isTrue();
        assertThat(plan.getHotHostsList()).singleElement().satisfies(hot -> {
            assertThat(hot.getHost().getName()).isEqualTo("busy");
            assertThat(hot.getReason()).contains("pressure 50 %, above 20 %");
            assertThat(hot.getCpuDemand()).isEqualTo(2);
        });
        assertThat(plan.getNow().getMovesList()).singleElement().satisfies(move -> {
            assertThat(move.getServer().getName()).isEqualTo("web1");
            assertThat(move.getSource().getName() + " to " + move.getTarget().getName())
                    .isEqualTo("busy to idle");
            assertThat(move.getReason()).contains("busy is too busy");
        });
        await(loop::lap);
        assertThat(database.rows("select server_id, source_host_id, target_host_id from move"))
                .containsExactly(List.of(1L, 1L, 2L));
        assertThat(plan().getLast().getMovesList()).isEqualTo(plan.getNow().getMovesList());
    }

    @Test
    void saysThatAGuestWhichHasJustBeenStartedIsLeftAlone() {
        // Given
        busy.arrange();

        // When
        var now = plan().getNow();

        // Then
        assertThat(now.getNoMove().getRule()).isEqualTo("no_move_helps");
        assertThat(now.getAlternativesList())
                .hasSize(2)
                .allSatisfy(other -> assertThat(other.getRefusal().getRule()).isEqualTo("settling"));
    }

    @Test
    void choosesTheHostThatTheNextServerIsPlacedOn() {
        // Given
        fleet.host("roomy", 9);
        fleet.host("snug", 2);
        fleet.host("full", 0);
        database.run("update host set memory_bytes = 1048576 where name = 'full'");

        // When
        var choice = choice(4);

        // Then
        assertThat(choice.getServersList())
                .extracting(server -> server.getChosen().getHost().getName())
                .containsExactly("snug", "snug", "roomy", "roomy");
        assertThat(choice.getServers(0).getRunnersUpList())
                .extracting(host -> host.getHost().getName())
                .containsExactly("roomy");
        assertThat(choice.getServers(0).getRefusalsList()).singleElement().satisfies(refused -> {
            assertThat(refused.getRule() + refused.getHosts()).isEqualTo("memory1");
            assertThat(refused.getExample()).contains("on host full");
        });
        assertThat(choice.getHeadroom().getServers()).isEqualTo(11);
        assertThat(database.number("select count(*) from reservation")).isZero();
        var placed = busy.running("web1");
        assertThat(hostOf(placed)).isEqualTo("snug");
        assertThat(choice(1).getHeadroom().getServers()).isEqualTo(10);
    }

    @Test
    void showsHowAHostWouldBeEmptiedAndWhoCannotLeave() {
        // Given
        fleet.host("leaving", 9);
        var on = busy.running("web1");
        var off = busy.running("web2");
        harness.finish(await(() -> servers.powerOff(BusyHost.PROJECT, off)));
        busy.settle();
        fleet.host("other", 9);
        var before = everything();

        // When
        var evacuation = evacuation("leaving");

        // Then
        assertThat(everything()).isEqualTo(before);
        assertThat(evacuation.getHost().getId()).isEqualTo(1);
        assertThat(evacuation.getMovesList()).singleElement().satisfies(move -> {
            assertThat(move.getServer().getId()).isEqualTo(on.value());
            assertThat(move.getTarget().getName()).isEqualTo("other");
            assertThat(move.getMemoryBytes()).isEqualTo(128L << 20);
        });
        assertThat(evacuation.getStayingList()).singleElement().satisfies(staying -> {
            assertThat(staying.getServer().getName()).isEqualTo("web2");
            assertThat(staying.getReason().getRule()).isEqualTo("not-running");
        });
    }

    @Test
    void namesAHostThatIsNotThere() {
        assertThatThrownBy(() -> evacuation("nowhere"))
                .hasMessageContaining("host")
                .hasMessageContaining("\"nowhere\" is no host that has ever reported");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51, -1})
    void tellsOfOneToFiftyServers(int count) {
        assertThatThrownBy(() -> choice(count)).hasMessageContaining("must be from 1 to 50");
    }

    private PlacementPlan plan() {
        return PlanMessages.of(await(previews::plan));
    }

    private PlacementChoice choice(int count) {
        return ChoiceMessages.of(await(() -> previews.choice(FIRST, FIRST, count)));
    }

    private EvacuationPlan evacuation(String host) {
        var named = Ref.newBuilder().setName(host).build();
        return EvacuationMessages.of(await(() -> previews.evacuation(named)));
    }

    private String hostOf(ServerId server) {
        return (String) database.rows(
                        "select h.name from reservation r join host h on h.id = r.host_id where r.server_id = ?",
                        server.value())
                .getFirst()
                .getFirst();
    }

    /** What must not change by being asked. */
    private List<List<Object>> everything() {
        return database.rows("""
                select (select count(*) from move), (select count(*) from operation), (select count(*) from reservation),
                    (select sum(version) from host), (select sum(generation) from wanted_guest)""");
    }
}

package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.berth.contracts.agent.v1.GuestSpec;
import dev.berth.control.guest.GuestOrder;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.scheduling.SnapshotBuilder;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import dev.berth.model.unit.CpuAmount;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Servers with processors of their own, on hosts of eight cores of which each is sold four times to those that share. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class DedicatedIT extends ServerScene {
    @Inject
    SnapshotBuilder snapshots;

    @Inject
    WantedGuests wanted;

    @Test
    void dedicatedCoresAreSoldOnce() {
        // Given
        fleet.host("h1", 64);

        // When
        var first = create("own", "own1");
        var second = create("own", "own2");
        var third = create("own", "own3");

        // Then
        assertThat(first).isEmpty();
        assertThat(second).isEmpty();
        assertThat(third).hasValueSatisfying(problem -> assertThat(problem).isInstanceOf(Problem.NoCapacity.class));
        assertThat(create("nano", "web1")).isPresent();
        assertThat(database.rows("select guaranteed_vcpus from reservation order by 1"))
                .containsExactly(List.of(4), List.of(4));
    }

    @Test
    void thoseThatShareHaveTheOtherCores() {
        // Given: four cores are left, for sixteen vCPUs
        fleet.host("h1", 64);
        assertThat(create("own", "own1")).isEmpty();

        // When
        for (int number = 0; number < 16; number++) {
            assertThat(create("nano", "web" + number)).isEmpty();
        }

        // Then
        assertThat(create("nano", "web16")).isPresent();
    }

    @Test
    void thePictureOnWhichMovesArePlannedKnowsThem() throws Exception {
        // Given
        var host = fleet.host("h1", 64);
        fleet.work();
        var created = await(() -> servers.create(Wishes.of(PROJECT, "own1", "own")));
        ended(created.operation());

        // When
        var picture = await(snapshots::take).snapshot();

        // Then
        assertThat(picture.promised(host).guaranteed()).isEqualTo(CpuAmount.ofCores(4));
        assertThat(picture.guest(created.server().server().id()))
                .hasValueSatisfying(
                        guest -> assertThat(guest.terms().guaranteed()).isEqualTo(CpuAmount.ofCores(4)));
    }

    @Test
    void theyWeighAsMuchAsTheVcpusThatWouldShareTheirCores() {
        // Given
        var host = fleet.host("h1", 64);
        assertThat(create("own", "own1")).isEmpty();
        assertThat(create("nano", "web1")).isEmpty();

        // When
        var weights = await(() -> wanted.ordersFor(host)).stream()
                .map(DedicatedIT::weight)
                .toList();

        // Then: four cores for which sixteen vCPUs could have been sold, and one vCPU
        assertThat(weights).containsExactly(160, 10);
    }

    private static int weight(GuestOrder order) {
        try {
            return GuestSpec.parseFrom(order.spec()).getCpuWeight();
        } catch (InvalidProtocolBufferException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Optional<Problem> create(String type, String name) {
        try {
            await(() -> servers.create(Wishes.of(PROJECT, name, type)));
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problem());
        }
    }
}

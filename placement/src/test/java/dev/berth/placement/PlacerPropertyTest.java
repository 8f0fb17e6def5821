package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.sim.RandomFleet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every placement; the seed is in the name of the test. */
class PlacerPropertyTest {
    private static final Policy POLICY = Policy.standard();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverOverfillsAHostNorUsesOneThatTakesNone(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = random.snapshot();
        var request = random.request();

        // When
        var placement = Placer.place(request, fleet, POLICY);

        // Then
        if (placement instanceof Placed placed) {
            var host = fleet.host(placed.host()).orElseThrow();
            var promised = fleet.promised(host.id()).plus(request.vcpus(), request.memory());
            assertThat(host.state()).isEqualTo(HostState.SCHEDULABLE);
            assertThat(promised.memory()).isLessThanOrEqualTo(host.memory());
            assertThat(promised.vcpus()).isLessThanOrEqualTo(POLICY.overcommit().promisable(host.cpu()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysSomethingOfEveryHostAndTheSameHoweverTheFleetIsListed(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = random.snapshot();
        var reversed = new FleetSnapshot(
                fleet.takenAt(), random.hosts.reversed(), random.guests.reversed(), random.reservations.reversed());
        var request = random.request();

        // When
        var placement = Placer.place(request, fleet, POLICY);
        var again = Placer.place(request, reversed, POLICY);

        // Then
        assertThat(again).isEqualTo(placement);
        assertThat(fleet.hosts())
                .allMatch(host -> placement.refusals().containsKey(host.id()) || fits(placement, host.id()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void tellsOfTheNextServerWhatIsDone(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = random.snapshot();
        var request = random.request();

        // When
        var next = Placer.next(request, fleet, POLICY, 1, 3).getFirst();

        // Then
        assertThat(next.chosen()).isEqualTo(Placer.choose(request, fleet, POLICY));
        assertThat(next.refusals())
                .isEqualTo(Placer.place(request, fleet, POLICY).refusals());
    }

    private static boolean fits(Placement placement, HostId host) {
        return placement instanceof Placed && !placement.refusals().containsKey(host);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}

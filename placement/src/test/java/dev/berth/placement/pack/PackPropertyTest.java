package dev.berth.placement.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.Clearing;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.score.BestHost;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every plan to make or join room; the seed is in the name of the test. */
class PackPropertyTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void joiningRoomNeverOverfillsANodeNorLeavesMoreFragments(long seed) {
        // Given
        var fleet = RandomCluster.of(seed);

        // When
        var plan = Defragmenter.plan(fleet, RandomCluster.POLICY, new VcpuCount(16), 10);

        // Then
        assertThat(plan.moves()).hasSizeLessThanOrEqualTo(10);
        assertThat(plan.after()).isLessThanOrEqualTo(plan.before());
        assertThat(plan.moves().stream().map(Relocation::server)).doesNotHaveDuplicates();
        assertThat(everyPrefixFits(fleet, plan.moves())).isTrue();
        assertThat(Defragmenter.plan(fleet, RandomCluster.POLICY, new VcpuCount(16), 10))
                .isEqualTo(plan);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void roomIsMadeByMovesThatFitOneAfterAnother(long seed) {
        // Given
        var fleet = RandomCluster.of(seed);
        var request = RandomCluster.request(new Random(seed));

        // When
        var plan = RoomMaker.plan(request, fleet, RandomCluster.POLICY, 6);

        // Then
        boolean fits = BestHost.find(request, fleet, RandomCluster.POLICY).isPresent();
        assertThat(!fits || plan.isPresent()).isTrue();
        plan.ifPresent(room -> {
            assertThat(room.moves().isEmpty()).isEqualTo(fits);
            assertThat(everyPrefixFits(fleet, room.moves())).isTrue();
            var after = after(fleet, room.moves());
            var host = after.host(room.host()).orElseThrow();
            assertThat(FitRules.firstRefusal(new Candidate(request, host, after, RandomCluster.POLICY)))
                    .isEmpty();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hostsAreEmptiedByMovesThatFitOneAfterAnother(long seed) {
        // Given
        var fleet = RandomCluster.of(seed);

        // When
        var clearing = Clearing.plan(fleet, RandomCluster.POLICY, 15);

        // Then
        assertThat(clearing.moves()).hasSizeLessThanOrEqualTo(15);
        assertThat(everyPrefixFits(fleet, clearing.moves())).isTrue();
        assertThat(clearing.hosts())
                .doesNotHaveDuplicates()
                .allSatisfy(host -> assertThat(fleet.guestsOn(host)).isNotEmpty())
                .allSatisfy(host -> assertThat(after(fleet, clearing.moves()).guestsOn(host))
                        .isEmpty());
    }

    private static boolean everyPrefixFits(FleetSnapshot fleet, List<Relocation> moves) {
        for (int made = 1; made <= moves.size(); made++) {
            if (RandomCluster.overfilled(after(fleet, moves.subList(0, made)))) {
                return false;
            }
        }
        return true;
    }

    private static FleetSnapshot after(FleetSnapshot fleet, List<Relocation> moves) {
        var now = fleet;
        for (var move : moves) {
            now = now.withArrival(move.server(), move.target(), move.place());
        }
        return now;
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }
}

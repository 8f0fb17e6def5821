package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.Group;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Member;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.sim.RandomFleet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That nothing which the engine decides breaks a group; told apart from the engine's own rule. */
class GroupPropertyTest {
    private static final Policy POLICY = Policy.standard();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void newServersStandAsTheirGroupSays(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = random.snapshot();
        var request = random.requestInGroup();

        // When
        var placement = Placer.place(request, fleet, POLICY);

        // Then
        if (placement instanceof Placed placed) {
            requireKept(request.terms().group(), Optional.empty(), placed.host(), fleet);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void manyNewServersOfOneGroupKeepToItAmongThemselves(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = random.snapshot();
        var request = random.requestInGroup();

        // When
        var hosts = Placer.next(request, fleet, POLICY, 6, 1).stream()
                .flatMap(ranking -> ranking.chosen().stream())
                .map(choice -> fleet.host(choice.host()).orElseThrow())
                .toList();

        // Then
        if (request.terms().group().orElseThrow().rule() == Group.Rule.APART) {
            assertThat(hosts).doesNotHaveDuplicates();
            assertThat(Headroom.of(request, fleet, POLICY).servers())
                    .isEqualTo(fleet.hosts().stream()
                            .filter(host -> !Placer.place(request, fleet, POLICY)
                                    .refusals()
                                    .containsKey(host.id()))
                            .count());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void movesOffHotHostsKeepEveryGroup(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();

        // When
        var plan = Rebalancer.plan(fleet, POLICY);

        // Then: after every prefix
        for (var move : plan.moves()) {
            requireMoveKeeps(move.server(), move.target(), fleet);
            fleet = fleet.withMove(move.server(), move.target());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEvacuationKeepsEveryGroup(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();

        // When
        var plan = Evacuator.plan(new HostId(1 + seed % 12), fleet, POLICY);

        // Then
        for (var move : plan.moves()) {
            requireMoveKeeps(move.server(), move.target(), fleet);
            fleet = fleet.withArrival(move.server(), move.target(), move.place());
        }
    }

    private static void requireMoveKeeps(ServerId server, HostId target, FleetSnapshot fleet) {
        requireKept(fleet.guest(server).orElseThrow().terms().group(), Optional.of(server), target, fleet);
    }

    private static void requireKept(
            Optional<Group> ofGroup, Optional<ServerId> server, HostId target, FleetSnapshot fleet) {
        if (ofGroup.isEmpty()) {
            return;
        }
        var group = ofGroup.get();
        var host = fleet.host(target).orElseThrow();
        List<HostView> others = fleet.members(group).stream()
                .filter(member -> !Optional.of(member.server()).equals(server))
                .map(Member::host)
                .map(id -> fleet.host(id).orElseThrow())
                .toList();
        switch (group.rule()) {
            case APART -> assertThat(others).doesNotContain(host);
            case APART_BY_RACK -> assertThat(others).noneMatch(other -> sameRack(other, host));
            case IN_ONE_RACK ->
                assertThat(others.isEmpty() || others.stream().anyMatch(other -> sameRack(other, host)))
                        .isTrue();
        }
    }

    private static boolean sameRack(HostView one, HostView other) {
        return one.equals(other)
                || (one.rack().isPresent()
                        && one.rack().equals(other.rack())
                        && one.location().equals(other.location()));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}

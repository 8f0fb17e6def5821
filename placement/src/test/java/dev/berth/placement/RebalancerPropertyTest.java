package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.move.HotHosts;
import dev.berth.placement.move.MoveRules;
import dev.berth.placement.move.TrialMove;
import dev.berth.placement.move.Trials;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.sim.RandomFleet;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every plan; the seed is in the name of the test. */
class RebalancerPropertyTest {
    private static final Policy POLICY = Policy.standard();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverOverfillsATargetAfterAnyPrefixOfThePlan(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();

        // When
        var plan = Rebalancer.plan(fleet, POLICY);

        // Then
        for (var move : plan.moves()) {
            fleet = fleet.withMove(move.server(), move.target());
            requireRoom(fleet, move.target());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gainsMoreThanItCostsAfterEveryPrefixOfThePlan(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();

        // When
        var plan = Rebalancer.plan(fleet, POLICY);

        // Then
        for (var move : plan.moves()) {
            double before = overload(fleet);
            fleet = fleet.withMove(move.server(), move.target());
            assertThat(before - overload(fleet)).isGreaterThan(move.cost().cores() - 1e-6);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesAloneWhatMayNotMove(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();

        // When
        var plan = Rebalancer.plan(fleet, POLICY);

        // Then
        for (var move : plan.moves()) {
            var guest = fleet.guest(move.server()).orElseThrow();
            var since = guest.lastMove().map(LastMove::at).map(at -> Duration.between(at, fleet.takenAt()));
            assertThat(guest.host()).isEqualTo(move.source());
            assertThat(guest.mobility()).isEqualTo(Mobility.MOVABLE);
            assertThat(fleet.target(move.server())).isEmpty();
            assertThat(since)
                    .matches(rest -> rest.isEmpty()
                            || rest.get().compareTo(POLICY.moves().guestCoolDown()) >= 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void staysWithinTheBudgetOfTheFleetAndOfEveryHost(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();

        // When
        var plan = Rebalancer.plan(fleet, POLICY);

        // Then
        var busy = new HashSet<HostId>();
        fleet.moving().forEach(guest -> busy.add(guest.host()));
        assertThat(plan.moves().stream().flatMap(move -> Stream.of(move.source(), move.target())))
                .allMatch(busy::add);
        assertThat(plan.moves().size() + fleet.moving().size())
                .isLessThanOrEqualTo(
                        Math.max(POLICY.moves().atOnce(), fleet.moving().size()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void plansTheSameHoweverTheFleetIsListed(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = random.snapshot();
        var reversed = new FleetSnapshot(
                fleet.takenAt(), random.hosts.reversed(), random.guests.reversed(), random.reservations.reversed());

        // When
        var plan = Rebalancer.plan(fleet, POLICY);
        var again = Rebalancer.plan(reversed, POLICY);

        // Then
        assertThat(again).isEqualTo(plan);
    }

    @Test
    void findsMovesInEnoughOfTheseFleetsToMeanSomething() {
        // Given / When
        long planned = seeds().filter(seed -> !Rebalancer.plan(new RandomFleet(seed).snapshot(), POLICY)
                        .moves()
                        .isEmpty())
                .count();

        // Then
        assertThat(planned).isGreaterThan(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsWhatTryingEveryGuestOnEveryHostFinds(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();
        var hot = HotHosts.of(fleet, POLICY.heat());

        // When
        var found = new Trials(fleet, POLICY, hot).best().map(TrialMove::benefit);

        // Then
        var tried = hot.stream()
                .flatMap(source -> fleet.guestsOn(source.id()).stream().flatMap(guest -> fleet.hosts().stream()
                        .filter(target -> !target.id().equals(source.id()))
                        .map(target -> new TrialMove(fleet, POLICY, guest, source, target))))
                .filter(trial -> MoveRules.firstRefusal(trial).isEmpty())
                .map(TrialMove::benefit)
                .max(Long::compare);
        assertThat(found).isEqualTo(tried);
    }

    private static void requireRoom(FleetSnapshot fleet, HostId id) {
        var host = fleet.host(id).orElseThrow();
        var promised = fleet.promised(id);
        assertThat(promised.memory()).isLessThanOrEqualTo(host.memory());
        assertThat(promised.vcpus()).isLessThanOrEqualTo(POLICY.overcommit().promisable(host.cpu()));
        assertThat(fleet.load(id).cpu().shareOf(host.cpu()).value())
                .isLessThanOrEqualTo(POLICY.heat().limit().cpu().value() + 1e-9);
    }

    /** Counted apart from the engine: cores above the target, and a share of memory as a share of cores. */
    private static double overload(FleetSnapshot fleet) {
        double target = POLICY.heat().target().cpu().value();
        return fleet.hosts().stream()
                .mapToDouble(host -> {
                    double memory = fleet.load(host.id())
                            .memory()
                            .shareOf(host.memory())
                            .value();
                    return Math.max(
                                    0,
                                    fleet.load(host.id()).cpu().cores()
                                            - target * host.cpu().cores())
                            + Math.max(0, memory - 1) * host.cpu().cores();
                })
                .sum();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}

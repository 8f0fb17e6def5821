package dev.berth.placement.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.predict.Demand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every plan, on random fleets; the seed is the name of the case. */
class ConsolidatorPropertyTest {
    private static final PowerPolicy POLICY = PowerPolicy.standard();
    private static final int HOSTS = 14;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPrefixOfAPlanIsValid(long seed) {
        // Given
        var fleet = random(seed);
        var hostOf = new HashMap<ServerId, HostId>();
        fleet.fleet().guests().forEach(guest -> hostOf.put(guest.server(), guest.host()));

        // When
        var plan = Consolidator.consolidate(fleet, POLICY);

        // Then
        var moved = new HashSet<ServerId>();
        for (var move : plan.moves()) {
            assertThat(moved.add(move.server())).as("moved once").isTrue();
            assertThat(hostOf.put(move.server(), move.target())).isEqualTo(move.source());
            assertThat(memory(fleet, hostOf, move.target()))
                    .isLessThanOrEqualTo(DataSize.ofGibibytes(32).bytes());
            assertThat(room(fleet, hostOf, move)).isLessThanOrEqualTo(8 + 1e-9);
            assertThat(on(fleet, plan, move.target())).isTrue();
        }
        assertThat(plan.sleep()).allSatisfy(host -> assertThat(hostOf).doesNotContainValue(host));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameInputGivesTheSamePlan(long seed) {
        // Given
        var fleet = random(seed);

        // When
        var plan = Consolidator.consolidate(fleet, POLICY);

        // Then
        assertThat(Consolidator.consolidate(random(seed), POLICY)).isEqualTo(plan);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyHostThatIsOnIsSwitchedOffOrHasAReasonToStay(long seed) {
        // Given
        var fleet = random(seed);

        // When
        var plan = Consolidator.consolidate(fleet, POLICY);

        // Then
        var told = new ArrayList<>(plan.sleep());
        told.addAll(plan.kept().keySet());
        var on = new ArrayList<>(plan.wake());
        fleet.power().forEach((host, power) -> {
            if (power.state() == PowerState.ON) {
                on.add(host);
            }
        });
        assertThat(told).containsExactlyInAnyOrderElementsOf(on);
        plan.kept().forEach((host, why) -> {
            if (why.rule().equals("takes-guests")) {
                assertThat(plan.moves())
                        .anySatisfy(move -> assertThat(move.target()).isEqualTo(host));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPlanThatWasFollowedLeavesNothingToRelieve(long seed) {
        // Given
        var fleet = random(seed);
        var plan = Consolidator.consolidate(fleet, POLICY);
        var hostOf = new HashMap<ServerId, HostId>();
        fleet.fleet().guests().forEach(guest -> hostOf.put(guest.server(), guest.host()));
        plan.moves().forEach(move -> hostOf.put(move.server(), move.target()));

        // When
        var again = Consolidator.relieve(with(seed, hostOf, plan), POLICY);

        // Then
        boolean helpless = plan.words().stream().anyMatch(words -> words.endsWith("can go"));
        if (!helpless) {
            assertThat(again.moves()).isEmpty();
        }
    }

    private static PoweredFleet random(long seed) {
        return with(seed, Map.of(), new PowerPlan(List.of(), List.of(), List.of(), new TreeMap<>(), List.of()));
    }

    /** The fleet of a seed, its guests where they stand after a plan. */
    private static PoweredFleet with(long seed, Map<ServerId, HostId> hostOf, PowerPlan plan) {
        var random = new Random(seed);
        var fleet = new FleetOnPower();
        for (int host = 1; host <= HOSTS; host++) {
            boolean on = host <= HOSTS / 2 || plan.wake().contains(new HostId(host));
            if (on && !plan.sleep().contains(new HostId(host))) {
                fleet.on(host);
            } else {
                fleet.asleep(host);
            }
        }
        var used = new long[HOSTS + 1];
        for (int guest = 1; guest <= 40; guest++) {
            int gibibytes = 1 + random.nextInt(6);
            int home = 1 + random.nextInt(HOSTS / 2);
            double cores = 2.2 * random.nextDouble() * random.nextDouble();
            double deviation = cores * random.nextDouble();
            if (used[home] + gibibytes <= 32) {
                used[home] += gibibytes;
                var stands = hostOf.getOrDefault(new ServerId(guest), new HostId(home));
                fleet.guest(guest, (int) stands.value(), cores, deviation, gibibytes);
            }
        }
        return fleet.build();
    }

    private static long memory(PoweredFleet fleet, Map<ServerId, HostId> hostOf, HostId host) {
        return fleet.fleet().guests().stream()
                .filter(guest -> hostOf.get(guest.server()).equals(host))
                .mapToLong(guest -> guest.memory().bytes())
                .sum();
    }

    private static double room(PoweredFleet fleet, Map<ServerId, HostId> hostOf, PowerMove move) {
        var margin = move.aim() == PowerMove.Aim.RELIEVE ? POLICY.fill() : POLICY.empty();
        return fleet.fleet().guests().stream()
                .filter(guest -> hostOf.get(guest.server()).equals(move.target()))
                .map(guest -> fleet.outlooks().get(guest.server()).next())
                .reduce(Demand.NONE, Demand::plus)
                .room(margin.next())
                .cores();
    }

    private static boolean on(PoweredFleet fleet, PowerPlan plan, HostId host) {
        return fleet.power().get(host).state() == PowerState.ON || plan.wake().contains(host);
    }
}

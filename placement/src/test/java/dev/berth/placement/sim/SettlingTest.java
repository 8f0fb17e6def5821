package dev.berth.placement.sim;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.placement.move.Move;
import dev.berth.placement.policy.CostPolicy;
import dev.berth.placement.policy.MovePolicy;
import dev.berth.placement.policy.MoveWindows;
import dev.berth.placement.policy.Policy;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a fleet ends whose guests keep wanting the same, when every plan is carried out. */
class SettlingTest {
    /** Nothing but the benefit itself keeps guests from moving back and forth. */
    private static final Policy RESTLESS = Policy.standard()
            .with(new MovePolicy(
                    2, 1, 2, Duration.ZERO, Duration.ZERO, Duration.ZERO, CostPolicy.standard(), MoveWindows.ALWAYS));

    @Test
    void movesOneOfTwoBurnersOnceInTwoHours() {
        // Given
        var fleet = new TrueFleet(2, 0.8, Policy.standard());
        fleet.wish(11, 1, 0.8);
        fleet.wish(12, 1, 0.8);
        fleet.wish(13, 2, 0.02);

        // When
        var moves = fleet.run(Duration.ofHours(2));

        // Then
        assertThat(moves).hasSize(1);
        assertThat(moves.getFirst().target()).isEqualTo(new HostId(2));
    }

    @Test
    void coolsAVeryBusyHostStepByStep() {
        // Given
        var fleet = new TrueFleet(4, 1, Policy.standard());
        for (int server = 11; server < 15; server++) {
            fleet.wish(server, 1, 0.6);
        }

        // When
        var moves = fleet.run(Duration.ofHours(2));

        // Then
        assertThat(moves).hasSize(3);
        assertThat(LongStream.rangeClosed(1, 4)).allMatch(host -> fleet.wanted(host) == 0.6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesAUniformFleetAlone(long seed) {
        // Given
        var random = new Random(seed);
        var fleet = new TrueFleet(6, 4, RESTLESS);
        int each = 1 + random.nextInt(12);
        double wish = random.nextDouble();
        for (int n = 0; n < 6 * each; n++) {
            fleet.wish(100 + n, 1 + n % 6, wish);
        }

        // When
        var moves = fleet.run(Duration.ofMinutes(3));

        // Then
        assertThat(moves).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void comesToRestAndSendsNoGuestRound(long seed) {
        // Given
        var random = new Random(seed);
        var fleet = new TrueFleet(6, 4, RESTLESS);
        for (int n = 0; n < 40; n++) {
            fleet.wish(100 + n, 1 + random.nextInt(6), random.nextDouble());
        }

        // When
        var moves = fleet.run(Duration.ofMinutes(10));
        var later = fleet.run(Duration.ofMinutes(10));

        // Then
        assertThat(later).isEmpty();
        assertThat(moves.stream().collect(groupingBy(Move::server, counting())).values())
                .allMatch(times -> times <= 2);
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }
}

package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.move.MovePlan;
import dev.berth.placement.move.NoMove;
import dev.berth.placement.replay.FleetReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebalancerTest {
    private static final String BUSY = "host id=1 name=host1 cpu=0.8 memory=512MiB pressure=50%% cpu-use=0.8 %s\n";
    private static final String TWO_BURNERS = """
            guest server=11 host=1 memory=128MiB disk=64MiB cpu-use=0.4
            guest server=12 host=1 memory=128MiB disk=64MiB cpu-use=0.4
            """;
    private static final String CALM = """
            host id=2 name=host2 cpu=0.8 memory=512MiB pressure=2% cpu-use=0.02
            guest server=13 host=2 memory=128MiB disk=64MiB cpu-use=0.02
            """;

    @ParameterizedTest
    @CsvSource({"35, 0.37", "50, 0.40", "60, 0.41"})
    void sendsOneOfTwoBusyGuestsToTheCalmHost(int pressure, double use) {
        // Given
        var fleet = CALM + """
                host id=1 name=host1 cpu=0.8 memory=512MiB pressure=%d%% cpu-use=%s hot-for=10s
                guest server=11 host=1 memory=128MiB disk=64MiB cpu-use=%s
                guest server=12 host=1 memory=128MiB disk=64MiB cpu-use=%s
                """.formatted(pressure, 2 * use, use, use);

        // When
        var plan = plan(fleet);

        // Then
        assertThat(moves(plan)).containsExactly("11: 1 → 2");
    }

    @Test
    void worksWhenTheQuotaIsNotKnownAsCapacity() {
        // Given
        var fleet = (CALM + BUSY.formatted("hot-for=10s") + TWO_BURNERS).replace("cpu=0.8", "cpu=1");

        // When
        var plan = plan(fleet);

        // Then
        assertThat(moves(plan)).containsExactly("11: 1 → 2");
    }

    @Test
    void movesNothingMoreWhenEachHostHasOneBusyGuest() {
        // Given
        var fleet = """
                host id=1 name=host1 cpu=0.8 memory=512MiB pressure=22% cpu-use=0.8 hot-for=5m
                host id=2 name=host2 cpu=0.8 memory=512MiB pressure=25% cpu-use=0.8 hot-for=5m
                guest server=11 host=2 memory=128MiB disk=64MiB cpu-use=0.78 moved-from=1 moved=5h
                guest server=12 host=1 memory=128MiB disk=64MiB cpu-use=0.8
                guest server=13 host=2 memory=128MiB disk=64MiB cpu-use=0.02
                """;

        // When
        var plan = plan(fleet);

        // Then
        assertThat(plan.noMove()).map(NoMove::kind).hasValue(NoMove.Kind.NO_MOVE_HELPS);
        assertThat(plan.noMove()).map(NoMove::words).hasValueSatisfying(words -> assertThat(words)
                .startsWith(
                        "host1 is busy (pressure 22 %, CPU demand 100 %), but no move would help: host2 would end"));
    }

    @Test
    void movesNothingWhenBothHostsAreEquallyBusy() {
        // Given
        var fleet = BUSY.formatted("hot-for=1m")
                + TWO_BURNERS
                + (BUSY.formatted("hot-for=1m") + TWO_BURNERS)
                        .replace("id=1 name=host1", "id=2 name=host2")
                        .replace("host=1", "host=2")
                        .replace("server=1", "server=2");

        // When
        var plan = plan(fleet);

        // Then
        assertThat(plan.noMove()).map(NoMove::kind).hasValue(NoMove.Kind.NO_MOVE_HELPS);
    }

    @Test
    void waitsUntilAHostHasBeenHotForLongEnough() {
        // Given
        var fleet = CALM + BUSY.formatted("hot-for=0s age=3s") + TWO_BURNERS;

        // When
        var plan = plan(fleet);

        // Then
        assertThat(plan.noMove())
                .hasValue(new NoMove(
                        NoMove.Kind.NOTHING_HOT,
                        "no host has been busy for 5 s: host1 was busy for 0 s when last seen 3 s ago"));
    }

    @Test
    void saysThatNoHostIsBusy() {
        // Given / When
        var plan = plan(CALM);

        // Then
        assertThat(plan.noMove()).hasValue(new NoMove(NoMove.Kind.NOTHING_HOT, "no host is busy"));
    }

    @Test
    void movesNothingOutsideTheWindows() {
        // Given: it is noon on a Monday
        var fleet = CALM + BUSY.formatted("hot-for=1m") + TWO_BURNERS;
        var monday = "taken-at 2026-01-05T12:00:00Z\n";

        // When, Then
        assertThat(plan(monday + "policy window=sat-sun/01:00-05:00\n" + fleet).noMove())
                .hasValue(new NoMove(NoMove.Kind.OUTSIDE_WINDOWS, "guests are moved sat-sun 01:00-05:00 UTC only"));
        assertThat(plan(monday + "policy window=mon/11:00-13:00\n" + fleet).moves())
                .isNotEmpty();
    }

    @Test
    void countsAGuestUnderWayAtItsTarget() {
        // Given: with server 11 gone there is nothing left to gain
        var fleet = "policy moves-per-host=9\n" + CALM + BUSY.formatted("hot-for=1m") + TWO_BURNERS
                + "reservation server=11 host=2 memory=128MiB";

        // When
        var plan = plan(fleet);

        // Then
        assertThat(moves(plan)).isEmpty();
    }

    @Test
    void spendsNoMoreThanTheBudget() {
        // Given
        var fleet = "policy moves=1\n" + CALM + BUSY.formatted("hot-for=1m") + TWO_BURNERS + """
                host id=3 name=host3 cpu=0.8 memory=512MiB
                guest server=14 host=3 memory=128MiB
                host id=4 name=host4 cpu=0.8 memory=512MiB
                reservation server=14 host=4 memory=128MiB
                """;

        // When
        var plan = plan(fleet);

        // Then
        assertThat(plan.noMove()).hasValue(new NoMove(NoMove.Kind.BUDGET_SPENT, "moves under way: 1 of at most 1"));
    }

    @Test
    void coolsTwoBusyHostsInOneLapWithoutCrowdingOneTarget() {
        // Given
        var fleet = CALM
                + BUSY.formatted("hot-for=1m")
                + TWO_BURNERS
                + CALM.replace("=2 ", "=4 ").replace("host2", "host4").replace("13", "43")
                + (BUSY.formatted("hot-for=1m") + TWO_BURNERS)
                        .replace("id=1 name=host1", "id=3 name=host3")
                        .replace("host=1", "host=3")
                        .replace("server=1", "server=3");

        // When
        var plan = plan(fleet);

        // Then
        assertThat(moves(plan)).containsExactly("11: 1 → 2", "31: 3 → 4");
    }

    @Test
    void prefersTheCoolerOfTargetsThatHelpTheSame() {
        // Given
        var fleet = """
                host id=1 name=host1 cpu=4 memory=16GiB pressure=30% cpu-use=4 hot-for=1m
                host id=2 name=host2 cpu=4 memory=16GiB cpu-use=1.5
                host id=3 name=host3 cpu=4 memory=16GiB cpu-use=0.5
                guest server=11 host=1 memory=1GiB vcpus=1 cpu-use=0.7
                """;

        // When
        var plan = plan(fleet);

        // Then
        assertThat(moves(plan)).containsExactly("11: 1 → 3");
        assertThat(plan.alternatives())
                .extracting(other -> other.refusal().rule())
                .containsExactly("better-move");
    }

    @Test
    void saysOfABusyHostWithoutGuestsThatNothingCanBeDone() {
        // Given / When
        var plan = plan(CALM + BUSY.formatted("hot-for=1m"));

        // Then
        assertThat(plan.noMove()).map(NoMove::words).hasValueSatisfying(words -> assertThat(words)
                .endsWith("no move would help: it has no guest, or its pool has no other host"));
    }

    private static MovePlan plan(String text) {
        var saved = FleetReader.read(text);
        return Rebalancer.plan(saved.fleet(), saved.policy());
    }

    private static List<String> moves(MovePlan plan) {
        return plan.moves().stream()
                .map(move -> "%s: %s → %s".formatted(move.server(), move.source(), move.target()))
                .toList();
    }
}

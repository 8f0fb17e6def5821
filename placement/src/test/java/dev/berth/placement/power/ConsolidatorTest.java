package dev.berth.placement.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.Mobility;
import org.junit.jupiter.api.Test;

class ConsolidatorTest {
    private static final PowerPolicy POLICY = PowerPolicy.standard().withFreePowerCycles();

    @Test
    void leavesACalmFleetAlone() {
        // Given
        var fleet = new FleetOnPower().on(1).on(2).guest(1, 1, 4, 0.5, 8).guest(2, 2, 4, 0.5, 8);

        // When
        var plan = Consolidator.relieve(fleet.build(), POLICY);

        // Then
        assertThat(plan.moves()).isEmpty();
        assertThat(plan.wake()).isEmpty();
    }

    @Test
    void relievesWithTheOneGuestThatSettlesItsHostAtLeastLostWork() {
        // Given
        var fleet = new FleetOnPower()
                .on(1)
                .on(2)
                .guest(1, 1, 4, 0.3, 16)
                .guest(2, 1, 3, 0.3, 4)
                .guest(3, 1, 0.1, 0, 2)
                .guest(4, 1, 0.9, 0.3, 2)
                .guest(5, 2, 2, 0.3, 8);

        // When
        var plan = Consolidator.relieve(fleet.build(), POLICY);

        // Then
        assertThat(plan.moves()).hasSize(1);
        assertThat(plan.moves().getFirst())
                .isEqualTo(new PowerMove(
                        new ServerId(4),
                        new HostId(1),
                        new HostId(2),
                        PowerMove.Aim.RELIEVE,
                        "host1 is about to be asked for 100 % ± 6 % of its CPU"));
    }

    @Test
    void wakesAHostWhenNoneThatIsOnHasRoom() {
        // Given
        var fleet = new FleetOnPower()
                .on(1)
                .on(2)
                .asleep(3)
                .guest(1, 1, 5, 0.5, 8)
                .guest(2, 1, 4, 0.5, 8)
                .guest(3, 2, 6, 0.5, 8);

        // When
        var plan = Consolidator.relieve(fleet.build(), POLICY);

        // Then
        assertThat(plan.wake()).containsExactly(new HostId(3));
        assertThat(plan.moves()).extracting(PowerMove::target).containsExactly(new HostId(3));
        assertThat(plan.words()).anyMatch(words -> words.startsWith("host3 is woken: host1 is about to"));
    }

    @Test
    void saysSoWhenABusyHostCannotBeHelped() {
        // Given
        var fleet = new FleetOnPower().on(1).on(2).guest(1, 1, 9, 0.5, 8, Mobility.PINNED);

        // When
        var plan = Consolidator.relieve(fleet.build(), POLICY);

        // Then
        assertThat(plan.moves()).isEmpty();
        assertThat(plan.words())
                .containsExactly("host1 is about to be asked for 113 % ± 6 % of its CPU, but no guest of it can go");
    }

    @Test
    void emptiesAHostThatTheOthersCanTakeTheGuestsOf() {
        // Given
        var fleet = new FleetOnPower()
                .on(1)
                .on(2)
                .guest(1, 1, 3, 0.3, 8)
                .guest(2, 1, 1, 0.3, 8)
                .guest(3, 2, 1, 0.2, 8);

        // When
        var plan = Consolidator.consolidate(fleet.build(), POLICY);

        // Then
        assertThat(plan.sleep()).containsExactly(new HostId(2));
        assertThat(plan.moves())
                .containsExactly(new PowerMove(
                        new ServerId(3),
                        new HostId(2),
                        new HostId(1),
                        PowerMove.Aim.EMPTY,
                        "host2 uses 13 % of its CPU; emptied with 1 moves it saves 100 W"));
    }

    @Test
    void emptiesLaterWhatWouldNotFitIfItsGuestsAskedForMoreThanExpected() {
        // Given
        var fleet = new FleetOnPower()
                .on(1)
                .on(2)
                .guest(1, 1, 3, 0.3, 8)
                .guest(2, 1, 1, 0.3, 8)
                .guest(3, 2, 1, 0.2, 8)
                .doubtful(2);

        // When
        var plan = Consolidator.consolidate(fleet.build(), POLICY);

        // Then
        assertThat(plan.moves()).isEmpty();
        assertThat(plan.sleep()).isEmpty();
    }

    @Test
    void sendsNothingToAHostThatWaitsToBeEmptied() {
        // Given
        var fleet = new FleetOnPower()
                .on(1)
                .on(2)
                .on(3)
                .guest(1, 1, 3, 0.3, 4)
                .guest(2, 1, 1, 0.3, 4)
                .guest(3, 2, 0.5, 0.1, 4)
                .guest(4, 3, 0.5, 0.1, 4)
                .guest(6, 1, 0.1, 0.1, 4)
                .guest(5, 3, 0.5, 0.1, 4)
                .doubtful(2);

        // When
        var plan = Consolidator.consolidate(fleet.build(), POLICY);

        // Then
        assertThat(plan.moves()).extracting(PowerMove::server).containsExactly(new ServerId(3));
        assertThat(plan.moves()).extracting(PowerMove::target).containsExactly(new HostId(1));
    }

    @Test
    void doesNotEmptyAHostWhoseGuestsHaveNoMemoryElsewhere() {
        // Given
        var fleet = new FleetOnPower().on(1).on(2).guest(1, 1, 1, 0.1, 20).guest(2, 2, 1, 0.1, 20);

        // When
        var plan = Consolidator.consolidate(fleet.build(), POLICY);

        // Then
        assertThat(plan.moves()).isEmpty();
        assertThat(plan.sleep()).isEmpty();
    }

    @Test
    void doesNotEmptyAHostForLessThanItCosts() {
        // Given
        var fleet = new FleetOnPower().on(1).on(2).guest(1, 1, 1, 0.1, 4).guest(2, 2, 1, 0.1, 4);
        var dear = POLICY.withMovesPriced(new Ratio(1000));

        // When
        var plan = Consolidator.consolidate(fleet.build(), dear);

        // Then
        assertThat(plan.moves()).isEmpty();
    }

    @Test
    void leavesGuestsAloneOfWhomNothingWasSeen() {
        // Given
        var fleet = new FleetOnPower()
                .on(1)
                .on(2)
                .guest(1, 1, 1, 0.1, 4)
                .guest(2, 2, 1, 0.1, 4)
                .unseen(2);

        // When
        var plan = Consolidator.consolidate(fleet.build(), POLICY);

        // Then
        assertThat(plan.moves()).extracting(PowerMove::server).doesNotContain(new ServerId(2));
        assertThat(plan.sleep()).doesNotContain(new HostId(2));
    }

    @Test
    void givesNothingToAHostThatTakesNothing() {
        // Given
        var fleet = new FleetOnPower()
                .on(1)
                .host(2, HostState.CORDONED, PowerState.ON)
                .guest(1, 1, 5, 0.5, 4)
                .guest(2, 1, 5, 0.5, 4);

        // When
        var plan = Consolidator.consolidate(fleet.build(), POLICY);

        // Then
        assertThat(plan.moves()).isEmpty();
    }

    @Test
    void keepsAReserveWhereHostsTakeTimeToWake() {
        // Given
        var fleet = new FleetOnPower().on(1).on(2).guest(1, 1, 3, 2, 4);

        // When
        var free = Consolidator.relieve(fleet.build(), POLICY);
        var slow = Consolidator.relieve(fleet.build(), PowerPolicy.standard());

        // Then
        assertThat(free.sleep()).containsExactly(new HostId(2));
        assertThat(slow.sleep()).isEmpty();
    }

    @Test
    void wakesAHostForTheReserveAlone() {
        // Given
        var fleet = new FleetOnPower().on(1).asleep(2).guest(1, 1, 4, 2, 4);

        // When
        var plan = Consolidator.relieve(fleet.build(), PowerPolicy.standard());

        // Then
        assertThat(plan.wake()).containsExactly(new HostId(2));
        assertThat(plan.moves()).isEmpty();
        assertThat(plan.words())
                .containsExactly("host2 is woken: 1.3 cores must be ready while a host wakes, and 0.0 are");
    }
}

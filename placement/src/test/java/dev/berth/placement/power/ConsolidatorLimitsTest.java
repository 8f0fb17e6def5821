package dev.berth.placement.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.fleet.CpuBaseline;
import dev.berth.placement.fleet.Group;
import dev.berth.placement.fleet.Terms;
import dev.berth.placement.policy.MoveWindow;
import dev.berth.placement.policy.MoveWindows;
import dev.berth.placement.power.PowerPolicy.Limits;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the consolidator leaves alone: other pools and leases, guests that rest or were sold with terms, too many moves. */
class ConsolidatorLimitsTest {
    private static final PowerPolicy POLICY = PowerPolicy.standard()
            .withFreePowerCycles()
            .with(new Limits(Duration.ofMinutes(10), Duration.ofHours(1), 100, MoveWindows.ALWAYS));

    @Test
    void emptiesWhatNothingHolds() {
        assertThat(plan(FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8)).sleep()).containsExactly(new HostId(2));
    }

    @Test
    void movesNothingBetweenPoolsOrLeases() {
        assertThat(plan(FleetOnPower.twoHosts().inPool("other").guest(3, 2, 1, 0.2, 8))
                        .moves())
                .isEmpty();
        assertThat(plan(FleetOnPower.twoHosts()
                                .leased("acme")
                                .guest(3, 2, 1, 0.2, 8)
                                .with(Terms.NONE.under("acme")))
                        .moves())
                .isEmpty();
    }

    @Test
    void movesNoGuestToAHostWithoutItsProcessorFeatures() {
        assertThat(movesThird(FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).with(Terms.NONE.needing(CpuBaseline.V3))))
                .isFalse();
    }

    @Test
    void emptiesAtCertainTimesOnlyAndRelievesAtAny() {
        // Given: the second host could be emptied; or the third is too busy by one guest
        var idle = FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).build();
        var busy = FleetOnPower.twoHosts()
                .on(3)
                .guest(5, 3, 4, 0.1, 4)
                .guest(6, 3, 5, 0.1, 4)
                .build();
        var now = within(MoveWindows.ofTexts(List.of("00:00-00:00")));
        var later = within(new MoveWindows(List.of(hourAfter(idle.fleet().takenAt()))));

        // When, Then
        assertThat(Consolidator.consolidate(idle, now).sleep()).containsExactly(new HostId(2));
        assertThat(Consolidator.consolidate(idle, later).sleep()).isEmpty();
        assertThat(Consolidator.consolidate(busy, later).moves())
                .extracting(PowerMove::aim)
                .contains(PowerMove.Aim.RELIEVE);
    }

    private static PowerPolicy within(MoveWindows windows) {
        return POLICY.with(new Limits(Duration.ZERO, Duration.ZERO, 100, windows));
    }

    private static MoveWindow hourAfter(Instant instant) {
        var hour = instant.atOffset(ZoneOffset.UTC).toLocalTime().plusHours(1);
        return new MoveWindow(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, hour, hour.plusHours(1));
    }

    @Test
    void leavesGuestsWithNeighboursOrCoresOfTheirOwnWhereTheyAre() {
        // Given
        var apart = Terms.NONE.in(new Group("web", Group.Rule.APART));
        var own = Terms.NONE.guaranteeing(CpuAmount.ofCores(1));

        // When, Then
        assertThat(movesThird(FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).with(apart)))
                .isFalse();
        assertThat(movesThird(FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).with(own)))
                .isFalse();
    }

    @Test
    void countsGuaranteedCoresAsUsed() {
        // Given: what the first host guarantees leaves no room for another two cores, however idle it is
        var fleet = new FleetOnPower()
                .on(1)
                .guest(1, 1, 0.1, 0.1, 8)
                .with(Terms.NONE.guaranteeing(CpuAmount.ofCores(7)))
                .on(2)
                .guest(3, 2, 2, 0.2, 8);

        // When, Then
        assertThat(plan(fleet).moves()).isEmpty();
    }

    @Test
    void letsAGuestRestThatHasJustMoved() {
        assertThat(movesThird(FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).cameFrom(9, Duration.ofMinutes(9))))
                .isFalse();
        assertThat(movesThird(FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).cameFrom(9, Duration.ofMinutes(11))))
                .isTrue();
    }

    @Test
    void doesNotUndoAMove() {
        assertThat(movesThird(FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).cameFrom(1, Duration.ofMinutes(59))))
                .isFalse();
        assertThat(movesThird(FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).cameFrom(1, Duration.ofMinutes(61))))
                .isTrue();
    }

    @Test
    void relievesFirstAndEmptiesWithWhatIsLeftOfTheBudget() {
        // Given: the third host is too busy by one guest, the second has two that could leave it
        var fleet = FleetOnPower.twoHosts()
                .guest(3, 2, 0.5, 0.1, 4)
                .guest(4, 2, 0.5, 0.1, 4)
                .on(3)
                .guest(5, 3, 4, 0.1, 4)
                .guest(6, 3, 5, 0.1, 4);

        // When
        var none = Consolidator.consolidate(
                fleet.build(), POLICY.with(new Limits(Duration.ZERO, Duration.ZERO, 0, MoveWindows.ALWAYS)));
        var one = Consolidator.consolidate(
                fleet.build(), POLICY.with(new Limits(Duration.ZERO, Duration.ZERO, 1, MoveWindows.ALWAYS)));

        // Then
        assertThat(none.moves()).isEmpty();
        assertThat(one.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.source()).isEqualTo(new HostId(3)))
                .satisfies(move -> assertThat(move.aim()).isEqualTo(PowerMove.Aim.RELIEVE));
    }

    @Test
    void decidesOnEachPoolAsIfItWereAlone() {
        // Given: two pools alike
        var fleet = FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8);
        var both = FleetOnPower.twoHosts()
                .guest(3, 2, 1, 0.2, 8)
                .on(11)
                .inPool("other")
                .guest(11, 11, 3, 0.3, 8)
                .guest(12, 11, 1, 0.3, 8)
                .on(12)
                .inPool("other")
                .guest(13, 12, 1, 0.2, 8);

        // When
        var alone = plan(fleet);
        var together = plan(both);

        // Then
        assertThat(together.sleep()).containsExactlyInAnyOrder(new HostId(2), new HostId(12));
        assertThat(together.moves()).containsAll(alone.moves()).hasSize(2);
        assertThat(together.moves())
                .anySatisfy(move -> assertThat(move.server()).isEqualTo(new ServerId(13)));
    }

    private static boolean movesThird(FleetOnPower fleet) {
        return plan(fleet).moves().stream().anyMatch(move -> move.server().equals(new ServerId(3)));
    }

    private static PowerPlan plan(FleetOnPower fleet) {
        return Consolidator.consolidate(fleet.build(), POLICY);
    }
}

package dev.berth.placement.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.Terms;
import dev.berth.placement.policy.MoveWindows;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.power.PowerPolicy.Limits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of each host that stays on it is told why. */
class KeptTest {
    private static final PowerPolicy POLICY = PowerPolicy.standard();

    @Test
    void theOneThatTakesTheGuests() {
        // When
        var plan = Consolidator.consolidate(
                FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).build(), POLICY.withFreePowerCycles());

        // Then
        assertThat(plan.sleep()).containsExactly(new HostId(2));
        assertThat(plan.kept().values())
                .map(Refusal::toString)
                .containsExactly("takes-guests: host1 takes guests of others");
    }

    @Test
    void aGuestThatMayNotLeave() {
        var own = Terms.NONE.guaranteeing(CpuAmount.ofCores(1));

        var both = new FleetOnPower()
                .on(1)
                .guest(1, 1, 3, 0.3, 8)
                .with(own)
                .on(2)
                .guest(3, 2, 1, 0.2, 8)
                .with(own);

        assertThat(kept(2, both, POLICY)).isEqualTo("pinned: server 3 on host2 has cores of its own");
    }

    @Test
    void serversOfWhichNothingIsKnown() {
        var plan = Consolidator.consolidate(
                FleetOnPower.twoHosts()
                        .guest(3, 2, 1, 0.2, 8)
                        .unseen(1)
                        .unseen(3)
                        .build(),
                POLICY);

        assertThat(plan.moves()).isEmpty();
        assertThat(plan.kept()).hasSize(2).allSatisfy((host, why) -> assertThat(why.rule())
                .isEqualTo("reserved"));
    }

    @Test
    void noRoomElsewhere() {
        assertThat(kept(2, FleetOnPower.twoHosts().guest(3, 2, 5, 0.2, 8), POLICY))
                .isEqualTo(
                        "no-room: the others have no room for the guests of host2 (1) beside those of hosts that are cheaper to empty");
    }

    @Test
    void guestsThatMayAskForMore() {
        assertThat(kept(2, FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8).doubtful(2), POLICY.withFreePowerCycles()))
                .isEqualTo("not-sure: the guests of host2 fit elsewhere only if they ask for no more than expected");
    }

    @Test
    void aPlanThatMayMoveNoMore() {
        var none = POLICY.with(new Limits(Duration.ZERO, Duration.ZERO, 0, MoveWindows.ALWAYS));

        assertThat(kept(2, FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8), none))
                .isEqualTo("budget: emptying host2 takes 1 moves, and this plan has 0 left");
    }

    @Test
    void noRoomBesideGuaranteedCores() {
        // Given: two cores of the first host are shared, and sold as eight vCPUs: room for four of five guests
        var own = Terms.NONE.guaranteeing(CpuAmount.ofCores(2));
        var fleet = new FleetOnPower().on(1);
        for (int guest = 1; guest <= 3; guest++) {
            fleet.guest(guest, 1, 0.1, 0.01, 1).with(own);
        }
        fleet.on(2);
        for (int guest = 4; guest <= 8; guest++) {
            fleet.guest(guest, 2, 0.05, 0.01, 1);
        }

        assertThat(kept(2, fleet, POLICY)).startsWith("no-room");
    }

    @Test
    void noVcpusElsewhereThatMayBePromised() {
        var full = POLICY.with(new Overcommit(new Ratio(0.3), Ratio.ONE));

        assertThat(kept(2, FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8), full))
                .startsWith("no-room");
    }

    @Test
    void movesThatCostAsMuchAsTheySave() {
        assertThat(kept(2, FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8), POLICY.withMovesPriced(new Ratio(99))))
                .isEqualTo("not-worth-it: emptying host2, moves: 1, is taken to cost 2386 Wh and saves 400 Wh in 4 h");
    }

    @Test
    void aTimeAtWhichHostsAreNotEmptied() {
        var weekend = MoveWindows.ofTexts(List.of("sat-sun 01:00-05:00", "tue 00:00-00:30"));
        var limited = POLICY.with(new Limits(Duration.ZERO, Duration.ZERO, 9, weekend));

        assertThat(kept(2, FleetOnPower.twoHosts().guest(3, 2, 1, 0.2, 8), limited))
                .isEqualTo("outside-windows: hosts are emptied sat-sun 01:00-05:00 and tue 00:00-00:30 UTC only");
    }

    private static String kept(long host, FleetOnPower fleet, PowerPolicy policy) {
        var kept = Consolidator.consolidate(fleet.build(), policy).kept().get(new HostId(host));
        return kept == null ? "" : kept.toString();
    }
}

package dev.berth.control.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.contracts.control.v1.HeatSign;
import dev.berth.contracts.control.v1.NamedHost;
import dev.berth.contracts.control.v1.PlacementPlan;
import dev.berth.contracts.control.v1.ScorePart;
import dev.berth.control.rebalance.LapPlan;
import dev.berth.model.id.ServerId;
import dev.berth.placement.Rebalancer;
import dev.berth.placement.move.HotHosts;
import dev.berth.placement.replay.FleetReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanMessagesTest {
    private static final String BUSY = """
            taken-at 2026-01-05T12:00:10Z
            host id=1 name=busy cpu=1 memory=1GiB pressure=50% cpu-use=1 memory-used=256MiB hot-for=20s
            host id=2 name=idle cpu=1 memory=1GiB
            guest server=11 host=1 memory=128MiB cpu-use=0.5
            guest server=12 host=1 memory=128MiB cpu-use=0.5
            """;

    @Test
    void tellsEachMoveWithNamesScoreAndForecast() {
        // Given / When
        var plan = told(BUSY);

        // Then
        var move = plan.getNow().getMoves(0);
        assertThat(move.getServer().getName()).isEqualTo("web");
        assertThat(move.getSource()).isEqualTo(host(1, "busy"));
        assertThat(move.getTarget()).isEqualTo(host(2, "idle"));
        assertThat(move.getScoreList())
                .extracting(ScorePart::getName)
                .containsExactly("relief", "burden", "interruption", "copying");
        assertThat(move.getScoreList().stream()
                        .mapToDouble(ScorePart::getPoints)
                        .sum())
                .isEqualTo(move.getPredictedGain() - move.getCost(), within(1e-9));
        assertThat(move.getSourceForecast().getCpuBefore()).isEqualTo(2);
        assertThat(move.getTargetForecast().getCpuAfter()).isEqualTo(1);
        assertThat(plan.getNow().hasNoMove()).isFalse();
        assertThat(plan.getNow().getTakenAt().getSeconds()).isEqualTo(1_767_614_410);
        assertThat(plan.getNow().getAlternativesList()).singleElement().satisfies(other -> {
            assertThat(other.getServer().getName()).isEqualTo("12");
            assertThat(other.getRefusal().getRule()).isEqualTo("better-move");
            assertThat(other.getPredictedGain()).isPositive();
        });
    }

    @Test
    void tellsByWhichSignsAHostIsHot() {
        // Given / When
        var plan = told(BUSY);

        // Then
        assertThat(plan.getHotHostsList()).singleElement().satisfies(hot -> {
            assertThat(hot.getHost()).isEqualTo(host(1, "busy"));
            assertThat(hot.getSignsList())
                    .extracting(HeatSign::getName)
                    .containsExactly("pressure", "cpu_use", "memory_use");
            assertThat(hot.getSigns(0).getValue()).isEqualTo(0.5);
            assertThat(hot.getSigns(0).getHot()).isEqualTo(0.2);
            assertThat(hot.getCpuDemand()).isEqualTo(2);
            assertThat(hot.getCpuTarget()).isEqualTo(0.7);
            assertThat(hot.hasWaiting()).isFalse();
        });
    }

    @Test
    void tellsWhyThereIsNoMove() {
        // Given / When
        var plan = told("host id=1 name=idle cpu=1 memory=1GiB");

        // Then
        assertThat(plan.getNow().getMovesList()).isEmpty();
        assertThat(plan.getNow().getNoMove().getRule()).isEqualTo("nothing_hot");
        assertThat(plan.getNow().getNoMove().getWords()).isEqualTo("no host is busy");
        assertThat(plan.hasLast()).isFalse();
    }

    private static PlacementPlan told(String text) {
        var saved = FleetReader.read(text);
        var heat = saved.policy().heat();
        return PlanMessages.of(new PlanPreview(
                true,
                new LapPlan(saved.fleet().takenAt(), Rebalancer.plan(saved.fleet(), saved.policy())),
                HotHosts.seen(saved.fleet(), heat),
                heat,
                Optional.empty(),
                new Names(saved.fleet(), Map.of(new ServerId(11), "web"))));
    }

    private static NamedHost host(long id, String name) {
        return NamedHost.newBuilder().setId(id).setName(name).build();
    }
}

package dev.berth.control.rebalance;

import dev.berth.control.scheduling.SchedulingSettings;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.policy.HeatPolicy;
import dev.berth.placement.policy.HeatThresholds;
import dev.berth.placement.policy.MovePolicy;
import dev.berth.placement.policy.MoveWindows;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The one policy of this installation, made of what the operator set; the rest is the engine's standard. */
final class Policies {

    private Policies() {}

    @Produces
    @Singleton
    static Policy policy(SchedulingSettings scheduling, RebalanceSettings settings) {
        var standard = Policy.standard();
        return standard.with(
                        new Overcommit(new Ratio(scheduling.cpuOvercommit()), new Ratio(scheduling.memoryOvercommit())))
                .with(heat(standard.heat(), settings))
                .with(moves(standard.moves(), settings.moves()));
    }

    /** For those who only watch how hot hosts are. */
    @Produces
    @Singleton
    static HeatPolicy heat(Policy policy) {
        return policy.heat();
    }

    private static HeatPolicy heat(HeatPolicy standard, RebalanceSettings settings) {
        var hot = settings.hot();
        var cool = settings.cool();
        return new HeatPolicy(
                new HeatThresholds(new Ratio(hot.pressure()), new Ratio(hot.cpu()), new Ratio(hot.memory())),
                new HeatThresholds(new Ratio(cool.pressure()), new Ratio(cool.cpu()), new Ratio(cool.memory())),
                hot.after(),
                hot.staleAfter(),
                standard.target(),
                standard.limit());
    }

    private static MovePolicy moves(MovePolicy standard, RebalanceSettings.Moves moves) {
        return new MovePolicy(
                moves.atOnce(),
                moves.atOncePerHost(),
                moves.atOncePerUplink(),
                moves.guestCoolDown(),
                moves.hostCoolDown(),
                moves.noReturn(),
                standard.cost(),
                windows(moves.windows().orElse(List.of())));
    }

    private static MoveWindows windows(List<String> texts) {
        try {
            return MoveWindows.ofTexts(texts);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("berth.rebalance.moves.windows: " + unreadable.getMessage(), unreadable);
        }
    }
}

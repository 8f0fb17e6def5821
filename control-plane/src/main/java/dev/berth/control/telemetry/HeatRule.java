package dev.berth.control.telemetry;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.policy.HeatPolicy;
import dev.berth.placement.policy.HeatThresholds;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When a host counts as hot: the engine's standard rule, with the pressure that the operator set. */
final class HeatRule {

    private HeatRule() {}

    /** {@code berth.rebalance.hot-pressure}: the share of time some task waited for CPU above which a host is hot. */
    @Produces
    @Singleton
    @DefaultBean
    static HeatPolicy heat(@ConfigProperty(name = "berth.rebalance.hot-pressure", defaultValue = "0.25") double hot) {
        if (!(hot > 0 && hot <= 1)) {
            throw new IllegalArgumentException(
                    "berth.rebalance.hot-pressure (%s) must be above 0 and at most 1".formatted(hot));
        }
        var standard = HeatPolicy.standard();
        return new HeatPolicy(
                withPressure(standard.hot(), hot),
                // Half of it, so that a host at the edge does not flicker.
                withPressure(standard.cool(), hot / 2),
                standard.hotFor(),
                standard.staleAfter(),
                standard.target(),
                standard.limit());
    }

    private static HeatThresholds withPressure(HeatThresholds thresholds, double pressure) {
        return new HeatThresholds(new Ratio(pressure), thresholds.cpuUse(), thresholds.memoryUse());
    }
}

package dev.berth.placement.policy;

import dev.berth.model.unit.Ratio;
import java.time.Duration;

/**
 * When a host is too busy.
 *
 * @param hot what makes a host hot; {@code cool} is lower, so that a host at the edge does not flicker
 * @param hotFor how long it must have been hot, from the first to the latest observation
 * @param staleAfter an observation older than this is not acted upon
 * @param target what exceeds this share of a host is overload; hosts are filled up to it
 * @param limit no move may leave its target above this; above one, since a guest that takes all it gets can fill a host
 */
public record HeatPolicy(
        HeatThresholds hot,
        HeatThresholds cool,
        Duration hotFor,
        Duration staleAfter,
        Utilisation target,
        Utilisation limit) {

    public HeatPolicy {
        Checks.notNegative("hot for", hotFor);
        Checks.notNegative("stale after", staleAfter);
        if (limit.cpu().compareTo(target.cpu()) < 0 || limit.memory().compareTo(target.memory()) < 0) {
            throw new IllegalArgumentException("limit (%s) must not be below target (%s)".formatted(limit, target));
        }
    }

    public static HeatPolicy standard() {
        return new HeatPolicy(
                new HeatThresholds(Ratio.ofPercent(20), Ratio.ofPercent(90), Ratio.ONE),
                new HeatThresholds(Ratio.ofPercent(10), Ratio.ofPercent(75), Ratio.ofPercent(95)),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                new Utilisation(Ratio.ofPercent(70), Ratio.ONE),
                new Utilisation(Ratio.ofPercent(125), Ratio.ONE));
    }
}

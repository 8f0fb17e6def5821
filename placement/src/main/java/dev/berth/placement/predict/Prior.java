package dev.berth.placement.predict;

import dev.berth.model.unit.Ratio;
import java.util.Collection;

/**
 * What a guest is taken to be like while little was seen of it.
 *
 * @param mean the share of its vCPUs that it uses
 * @param spread its deviation in units of √(p · (1 − p)), p being its level: guests that idle or run flat out vary least
 */
public record Prior(Ratio mean, Ratio spread) {

    /** What the fleet's guests are like; the policy's prior gives way to it as they are seen. */
    public static Prior ofFleet(Collection<UseSketch> fleet, PredictionPolicy policy) {
        double weight = policy.fleetTrust();
        double use = policy.prior().mean().value() * weight;
        for (var sketch : fleet) {
            weight += sketch.weight();
            use += sketch.mean() * sketch.weight();
        }
        double mean = use / weight;
        double freedom = policy.fleetTrust();
        double squares = Math.pow(policy.prior().spread().value(), 2) * freedom;
        for (var sketch : fleet) {
            double level = sketch.levelTowards(mean, policy.meanTrust());
            freedom += Math.max(0, sketch.weight() - 1) * level * (1 - level);
            squares += sketch.squares();
        }
        return new Prior(new Ratio(mean), new Ratio(Math.sqrt(squares / freedom)));
    }
}

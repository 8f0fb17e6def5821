package dev.berth.placement.predict;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;

/**
 * A demand that is not known exactly: what is expected, and its standard deviation.
 *
 * <p>Demands of many guests multiplex: the means add up, the deviations only as the root of their summed squares. So
 * guests together need less room than the sum of what each would need alone.
 */
public record Demand(CpuAmount mean, CpuAmount deviation) {

    public static final Demand NONE = new Demand(CpuAmount.ZERO, CpuAmount.ZERO);

    /** A demand that is known. */
    public static Demand exactly(CpuAmount amount) {
        return new Demand(amount, CpuAmount.ZERO);
    }

    public Demand plus(Demand other) {
        return new Demand(
                mean.plus(other.mean), CpuAmount.ofCores(Math.hypot(deviation.cores(), other.deviation.cores())));
    }

    /** What must be kept free so that the demand stays within it, up to so many standard deviations. */
    public CpuAmount room(Ratio deviations) {
        return mean.plus(deviation.times(deviations));
    }
}

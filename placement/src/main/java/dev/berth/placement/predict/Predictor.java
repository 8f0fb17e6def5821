package dev.berth.placement.predict;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;

/** The forecast that follows from what was seen of a guest, drawn towards the prior while that was little. */
public final class Predictor {

    private Predictor() {}

    /**
     * What the guest will ask for at any time in the hours to come, were its level known.
     *
     * @param full what the guest uses with all its vCPUs busy
     */
    public static Demand predict(UseSketch seen, CpuAmount full, Prior prior, PredictionPolicy policy) {
        double level = seen.levelTowards(prior.mean().value(), policy.meanTrust());
        return demand(level, variance(seen, level, prior, policy), full);
    }

    /**
     * As {@link #predict}, widened by what is not yet known of its level: for decisions that are hard to take back. Of
     * guests that were seen often the two are the same.
     */
    public static Demand predictCautiously(UseSketch seen, CpuAmount full, Prior prior, PredictionPolicy policy) {
        double level = seen.levelTowards(prior.mean().value(), policy.meanTrust());
        double widened = variance(seen, level, prior, policy) * (1 + 1 / (policy.meanTrust() + seen.weight()));
        return demand(level, widened, full);
    }

    /**
     * By how much the guest's level may differ from the one predicted. It falls with the observations themselves, not
     * with their root as the error of a mean does: while little was seen the spread is not known either, and later a
     * wrong level shows soon and costs but a move.
     */
    public static CpuAmount doubt(UseSketch seen, CpuAmount full, Prior prior, PredictionPolicy policy) {
        double level = seen.levelTowards(prior.mean().value(), policy.meanTrust());
        double deviation = Math.sqrt(variance(seen, level, prior, policy));
        return full.times(new Ratio(deviation / (policy.meanTrust() + seen.weight())));
    }

    private static double variance(UseSketch seen, double level, Prior prior, PredictionPolicy policy) {
        double expected = Math.pow(prior.spread().value(), 2) * level * (1 - level);
        return (expected * policy.spreadTrust() + seen.squares()) / (policy.spreadTrust() + seen.weight());
    }

    private static Demand demand(double level, double variance, CpuAmount full) {
        return new Demand(
                CpuAmount.ofCores(full.cores() * level), CpuAmount.ofCores(full.cores() * Math.sqrt(variance)));
    }
}

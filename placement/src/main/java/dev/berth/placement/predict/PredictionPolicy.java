package dev.berth.placement.predict;

import dev.berth.model.unit.Ratio;

/**
 * How use is predicted from history. Trust is counted in observations, so that what was seen outweighs it in time.
 *
 * @param window over how many observations the past fades
 * @param prior what guests are taken to be like before anything was seen
 * @param fleetTrust how many observations of the fleet the prior is worth
 * @param meanTrust how many observations of a guest the fleet's mean is worth
 * @param spreadTrust how many observations of a guest the fleet's spread is worth
 */
public record PredictionPolicy(int window, Prior prior, double fleetTrust, double meanTrust, double spreadTrust) {

    public PredictionPolicy {
        if (window < 1 || fleetTrust <= 0 || meanTrust <= 0 || spreadTrust <= 0) {
            throw new IllegalArgumentException(
                    "window (%d) and trust in the fleet (%s), its mean (%s) and its spread (%s) must be above 0"
                            .formatted(window, fleetTrust, meanTrust, spreadTrust));
        }
    }

    /**
     * A guest's use is nearly white noise around a level of its own: one observation says more than the fleet's mean,
     * while the spread takes many to show, and a spread taken from few leads to moves that need not be. Searched for
     * together with the margins of the power policy. How well the next hours are foretold is nearly the same for windows
     * from fourteen to thirty-six observations (within two per cent); the longer, the fewer hosts are relieved for a level
     * that only seems to have changed, and the later are those that did change.
     */
    public static PredictionPolicy standard() {
        return new PredictionPolicy(24, new Prior(Ratio.ofPercent(12), Ratio.ofPercent(30)), 50, 0.5, 10);
    }
}

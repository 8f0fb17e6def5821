package dev.berth.placement.score;

import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.CandidateRange;
import java.util.List;

/** All scorers, in the order in which a score names them. */
public final class Scorers {
    private static final List<Scorer> ALL = List.of(new Packing(), new Spread(), new Stranding(), new Heat());

    private Scorers() {}

    /** The total alone, for searches that ask very often. */
    static double total(Candidate candidate) {
        var weights = candidate.policy().weights();
        double total = 0;
        for (var scorer : ALL) {
            double weight = scorer.weight(weights).value();
            if (weight > 0) {
                total += weight * scorer.points(candidate);
            }
        }
        return total;
    }

    /** At least the total that the best of these hosts would score. */
    public static double mostTotal(CandidateRange candidates) {
        var weights = candidates.policy().weights();
        double total = 0;
        for (var scorer : ALL) {
            double weight = scorer.weight(weights).value();
            if (weight > 0) {
                total += weight * scorer.mostPoints(candidates);
            }
        }
        return total;
    }

    /** The score of a host for a guest that fits there; scorers without weight are left out. */
    public static Score score(Candidate candidate) {
        var weights = candidate.policy().weights();
        return new Score(ALL.stream()
                .filter(scorer -> scorer.weight(weights).value() > 0)
                .map(scorer ->
                        new Score.Part(scorer.name(), scorer.weight(weights).value() * scorer.points(candidate)))
                .toList());
    }
}

package dev.berth.placement.score;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.policy.ScoreWeights;

/** The emptier of memory the better, from 0 to 1: the opposite of packing, for those who prefer small failures. */
final class Spread implements Scorer {
    private final Packing packing = new Packing();

    @Override
    public String name() {
        return "spread";
    }

    @Override
    public Ratio weight(ScoreWeights weights) {
        return weights.spread();
    }

    @Override
    public double points(Candidate candidate) {
        return 1 - packing.points(candidate);
    }
}

package dev.berth.placement.score;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.CandidateRange;
import dev.berth.placement.policy.ScoreWeights;

/** The emptier the better, from 0 to 1: the opposite of packing, for those who prefer small failures. */
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

    @Override
    public double mostPoints(CandidateRange candidates) {
        var most = Room.mostAfter(candidates);
        var least = Room.leastPromisable(candidates);
        return 1 - Packing.points(most.freeVcpus(), most.freeMemory(), least.vcpus(), least.memory());
    }
}

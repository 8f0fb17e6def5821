package dev.berth.placement.score;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.policy.ScoreWeights;

/** The fuller of memory the better, from 0 to 1: this keeps whole hosts free for large servers. */
final class Packing implements Scorer {

    @Override
    public String name() {
        return "packing";
    }

    @Override
    public Ratio weight(ScoreWeights weights) {
        return weights.packing();
    }

    @Override
    public double points(Candidate candidate) {
        var host = candidate.host();
        return candidate
                .fleet()
                .promised(host.id())
                .memory()
                .plus(candidate.request().memory())
                .shareOf(candidate.policy().overcommit().promisable(host.memory()))
                .value();
    }
}

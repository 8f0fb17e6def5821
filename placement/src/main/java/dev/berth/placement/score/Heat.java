package dev.berth.placement.score;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.policy.ScoreWeights;

/**
 * The guard against filling a host that would get too busy: nothing while the load expected with the guest is within the
 * target, else minus one and minus all that exceeds it, so that any host within the target beats every host above it.
 *
 * <p>Expected is the larger of what is demanded there now and what the promised vCPUs are sold to use (an overcommit of
 * four expects a quarter of each): a guest that has just been placed shows no use yet.
 */
final class Heat implements Scorer {

    @Override
    public String name() {
        return "heat";
    }

    @Override
    public Ratio weight(ScoreWeights weights) {
        return weights.heat();
    }

    @Override
    public double points(Candidate candidate) {
        double target = candidate.policy().heat().target().cpu().value();
        double excess = expected(candidate).shareOf(candidate.host().cpu()).value() - target;
        return excess <= 0 ? 0 : -1 - excess;
    }

    private static CpuAmount expected(Candidate candidate) {
        var overcommit = candidate.policy().overcommit();
        var host = candidate.host().id();
        var demanded = candidate.fleet().load(host).cpu();
        var sold = overcommit.expectedUse(candidate.fleet().promised(host).vcpus());
        var now = demanded.compareTo(sold) > 0 ? demanded : sold;
        return now.plus(overcommit.expectedUse(candidate.request().vcpus().atFullLoad()));
    }
}

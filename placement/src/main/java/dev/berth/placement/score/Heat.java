package dev.berth.placement.score;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.CandidateRange;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.policy.ScoreWeights;

/**
 * The guard against filling a host that would get too busy: nothing while the load expected with the guest is within the
 * target, else minus one and minus all that exceeds it, so that any host within the target beats every host above it.
 *
 * <p>Expected is the larger of what is demanded there now and what the promised vCPUs are sold to use (an overcommit of
 * four expects a quarter of each): a guest that has just been placed shows no use yet.
 */
final class Heat implements Scorer {
    /** Shares are not exact: without it the guest that just fits the target might not. */
    private static final double ROUNDING = 1e-9;

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
        var account = candidate.account();
        double cores = account.host().cpu().cores();
        return points(
                candidate.request(),
                candidate.policy(),
                account.load().cpu().cores() / cores,
                account.promised().vcpus().cores() / cores,
                cores);
    }

    @Override
    public double mostPoints(CandidateRange candidates) {
        var range = candidates.range();
        return points(
                candidates.request(),
                candidates.policy(),
                range.loadShare().least(),
                range.vcpuShare().least(),
                range.cpu().most());
    }

    /** Falls with both shares, rises with the cores. */
    private static double points(
            GuestRequest request, Policy policy, double loadShare, double vcpuShare, double cores) {
        var overcommit = policy.overcommit();
        double expected = overcommit.expectedUse(request.vcpus().atFullLoad()).cores() / cores;
        double sold = vcpuShare / overcommit.cpu().value();
        double excess = Math.max(loadShare, sold)
                + expected
                - policy.heat().target().cpu().value();
        return excess <= ROUNDING ? 0 : -1 - excess;
    }
}

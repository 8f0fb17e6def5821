package dev.berth.placement.score;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.CandidateRange;
import dev.berth.placement.policy.ScoreWeights;

/** One view on which host is better. */
interface Scorer {

    String name();

    Ratio weight(ScoreWeights weights);

    /** Unweighted points; more is better. */
    double points(Candidate candidate);

    /** At least the points of the best of these hosts, as far as can be told of all at once. */
    double mostPoints(CandidateRange candidates);
}

package dev.berth.placement.policy;

/** Everything an operator may set about where guests run. */
public record Policy(Overcommit overcommit, HeatPolicy heat, MovePolicy moves, ScoreWeights weights) {

    public static Policy standard() {
        return new Policy(Overcommit.standard(), HeatPolicy.standard(), MovePolicy.standard(), ScoreWeights.standard());
    }

    public Policy with(Overcommit other) {
        return new Policy(other, heat, moves, weights);
    }

    public Policy with(HeatPolicy other) {
        return new Policy(overcommit, other, moves, weights);
    }

    public Policy with(MovePolicy other) {
        return new Policy(overcommit, heat, other, weights);
    }

    public Policy with(ScoreWeights other) {
        return new Policy(overcommit, heat, moves, other);
    }
}

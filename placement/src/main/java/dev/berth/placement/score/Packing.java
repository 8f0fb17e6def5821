package dev.berth.placement.score;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.CandidateRange;
import dev.berth.placement.policy.ScoreWeights;

/** The fuller of CPU and memory together the better, from 0 to 1: this keeps whole hosts free for large servers. */
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
        var room = Room.after(candidate);
        return points(room.freeVcpus(), room.freeMemory(), room.vcpus(), room.memory());
    }

    @Override
    public double mostPoints(CandidateRange candidates) {
        var least = Room.leastAfter(candidates);
        return points(least.freeVcpus(), least.freeMemory(), least.vcpus(), least.memory());
    }

    /** Falls with what is free and rises with what there is: so the range's least and most promise the most points. */
    static double points(double freeVcpus, double freeMemory, double vcpus, double memory) {
        return 1 - (freeVcpus / vcpus + freeMemory / memory) / 2;
    }
}

package dev.berth.placement.policy;

import dev.berth.model.unit.Ratio;

/**
 * How much each scorer counts when a server is placed. The standard packs by memory below the heat guard, and above it
 * takes the coolest host; heat outweighs the others by so much that the guard comes first.
 */
public record ScoreWeights(Ratio packing, Ratio spread, Ratio heat) {

    public static ScoreWeights standard() {
        return new ScoreWeights(Ratio.ONE, Ratio.ZERO, new Ratio(10));
    }
}

package dev.berth.placement.policy;

import dev.berth.model.unit.Ratio;

/**
 * How much each scorer counts when a server is placed. The standard packs below the heat guard, and above it takes the
 * coolest host; heat outweighs the others by so much that the guard comes first. Stranded room counts more than fullness:
 * a host that is less full can still be filled, room without its counterpart cannot.
 */
public record ScoreWeights(Ratio packing, Ratio spread, Ratio stranding, Ratio heat) {

    /** Weights of those who do not mind stranded room. */
    public ScoreWeights(Ratio packing, Ratio spread, Ratio heat) {
        this(packing, spread, Ratio.ZERO, heat);
    }

    public static ScoreWeights standard() {
        return new ScoreWeights(Ratio.ONE, Ratio.ZERO, new Ratio(3), new Ratio(10));
    }
}

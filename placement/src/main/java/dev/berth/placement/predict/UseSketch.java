package dev.berth.placement.predict;

import dev.berth.model.unit.Ratio;

/**
 * What is remembered of a guest's use, as shares of its vCPUs: three numbers, however long it runs. Older observations
 * fade: each new one first takes away one part in {@code window} of the weight of all before it.
 *
 * @param weight how many observations this is worth; at most the window
 * @param mean their weighted mean
 * @param squares the weighted sum of their squared distances from the mean
 */
public record UseSketch(double weight, double mean, double squares) {

    /** Of a guest that was never seen. */
    public static final UseSketch UNSEEN = new UseSketch(0, 0, 0);

    /** This sketch with one more observation; use above all vCPUs counts as all of them. */
    public UseSketch seen(Ratio use, int window) {
        double share = Math.min(1, use.value());
        double kept = 1 - 1.0 / window;
        double distance = share - mean;
        double moved = mean + distance / (weight * kept + 1);
        return new UseSketch(weight * kept + 1, moved, squares * kept + distance * (share - moved));
    }

    /** Its mean, drawn towards another that is worth {@code trust} observations. */
    double levelTowards(double other, double trust) {
        return Math.clamp((mean * weight + other * trust) / (weight + trust), 0, 1);
    }
}

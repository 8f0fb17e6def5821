package dev.berth.placement.score;

import dev.berth.placement.fit.Candidate;
import java.util.List;

/** All scorers, in the order in which a score names them. */
public final class Scorers {
    private static final List<Scorer> ALL = List.of(new Packing(), new Spread(), new Heat());

    private Scorers() {}

    /** The score of a host for a guest that fits there; scorers without weight are left out. */
    public static Score score(Candidate candidate) {
        var weights = candidate.policy().weights();
        return new Score(ALL.stream()
                .filter(scorer -> scorer.weight(weights).value() > 0)
                .map(scorer ->
                        new Score.Part(scorer.name(), scorer.weight(weights).value() * scorer.points(candidate)))
                .toList());
    }
}

package dev.berth.placement.fit;

import java.util.Optional;

/** One reason why a guest may not stand on a host. */
public interface FitRule {

    /** Why not, with names and values; empty when this rule has nothing against it. */
    Optional<Refusal> refusal(Candidate candidate);
}

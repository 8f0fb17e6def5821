package dev.berth.placement.fit;

import java.util.Optional;

/** One reason why a guest may not stand on a host. */
public interface FitRule {

    /** Why not, with names and values; empty when this rule has nothing against it. */
    Optional<Refusal> refusal(Candidate candidate);

    /** The same without words, for searches that ask very often. */
    default boolean refuses(Candidate candidate) {
        return refusal(candidate).isPresent();
    }

    /** Whether every one of these hosts would be refused; a rule that cannot tell says no. */
    default boolean refusesAll(CandidateRange candidates) {
        return false;
    }
}

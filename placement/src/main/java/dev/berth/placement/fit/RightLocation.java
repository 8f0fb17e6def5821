package dev.berth.placement.fit;

import java.util.Optional;

/** A server stands in the location that was asked for. */
final class RightLocation implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var host = candidate.host();
        var wanted = candidate.request().location();
        if (host.location().equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "location", "host %s is in location %s, not %s".formatted(host.name(), host.location(), wanted)));
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        return !candidates.range().location().contains((double)
                candidates.request().location().value());
    }
}

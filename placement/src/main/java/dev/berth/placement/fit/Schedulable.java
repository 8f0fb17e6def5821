package dev.berth.placement.fit;

import java.util.Optional;

/** A host that is cordoned or silent takes no guests. */
final class Schedulable implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var host = candidate.host();
        return switch (host.state()) {
            case SCHEDULABLE -> Optional.empty();
            case CORDONED -> Optional.of(new Refusal("cordoned", "host %s is cordoned".formatted(host.name())));
            case UNREACHABLE ->
                Optional.of(new Refusal("unreachable", "host %s is unreachable".formatted(host.name())));
        };
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        return !candidates.range().schedulable();
    }
}

package dev.berth.placement.fit;

import dev.berth.model.unit.DataSize;
import java.util.Optional;

/** Memory is promised within the host's memory and the overcommit of the policy. */
final class MemoryFit implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        if (!refuses(candidate)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "memory",
                "memory %s exceeds free %s on host %s"
                        .formatted(
                                candidate.request().memory(),
                                free(candidate),
                                candidate.host().name())));
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return !candidate.request().memory().fitsIn(free(candidate));
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        return candidates.request().memory().bytes() > candidates.mostFreeMemory();
    }

    private static DataSize free(Candidate candidate) {
        return candidate
                .policy()
                .overcommit()
                .promisable(candidate.host().memory())
                .minusOrZero(candidate.account().promised().memory());
    }
}

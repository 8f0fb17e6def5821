package dev.berth.placement.fit;

import java.util.Optional;

/** Memory is promised within the host's memory and the overcommit of the policy. */
final class MemoryFit implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var host = candidate.host();
        var wanted = candidate.request().memory();
        var free = candidate
                .policy()
                .overcommit()
                .promisable(host.memory())
                .minusOrZero(candidate.fleet().promised(host.id()).memory());
        if (wanted.fitsIn(free)) {
            return Optional.empty();
        }
        return Optional.of(
                new Refusal("memory", "memory %s exceeds free %s on host %s".formatted(wanted, free, host.name())));
    }
}

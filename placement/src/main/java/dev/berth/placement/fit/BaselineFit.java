package dev.berth.placement.fit;

import java.util.Optional;

/** A guest finds on its host at least the processor features that it was started with, or it would crash on arrival. */
final class BaselineFit implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var needed = candidate.request().terms().baseline();
        var host = candidate.host();
        return host.baseline().offers(needed)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "cpu-baseline",
                        "host %s offers %s, not %s"
                                .formatted(host.name(), host.baseline().text(), needed.text())));
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        return !candidates
                .range()
                .mostBaseline()
                .offers(candidates.request().terms().baseline());
    }
}

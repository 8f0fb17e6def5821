package dev.berth.placement.fit;

import java.util.Optional;

/** A guest that needs a pool stands in that pool: only there are processor and network the same. */
final class RightPool implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var host = candidate.host();
        return candidate
                .request()
                .pool()
                .filter(wanted -> !wanted.equals(host.pool()))
                .map(wanted -> new Refusal(
                        "pool", "host %s is in pool %s, not %s".formatted(host.name(), host.pool(), wanted)));
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        var range = candidates.range();
        return candidates
                .request()
                .pool()
                .filter(wanted -> range.leastPool().compareTo(wanted) > 0
                        || range.mostPool().compareTo(wanted) < 0)
                .isPresent();
    }
}

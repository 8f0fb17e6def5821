package dev.berth.placement.fit;

import java.util.Optional;

/** A leased host is for the servers of its lease, and they are for it: what is leased stands ready, and is not outgrown. */
final class RightLease implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var wanted = candidate.request().terms().lease();
        var host = candidate.host();
        if (wanted.equals(host.lease())) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "lease",
                host.lease()
                        .map(lease -> "host %s is leased to %s".formatted(host.name(), lease))
                        .orElseGet(
                                () -> "host %s is not leased to %s".formatted(host.name(), wanted.orElse("anybody")))));
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        var wanted = candidates.request().terms().lease().orElse("");
        var range = candidates.range();
        return range.leastLease().compareTo(wanted) > 0 || range.mostLease().compareTo(wanted) < 0;
    }
}

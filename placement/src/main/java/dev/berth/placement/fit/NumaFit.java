package dev.berth.placement.fit;

import java.util.Optional;

/** A guest that must lie on one NUMA node, or on two, finds its cores and memory there, not just on the host. */
final class NumaFit implements FitRule {

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var account = candidate.account();
        var request = candidate.request();
        if (NumaRoom.place(request, account, candidate.policy()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "numa",
                "no %s of host %s with room for %d vCPUs and %s"
                        .formatted(
                                request.numa() == NumaNeed.ONE_NODE ? "NUMA node" : "two NUMA nodes",
                                account.host().name(),
                                request.vcpus().value(),
                                request.memory())));
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        double wanted = candidates.request().vcpus().value();
        double most = candidates.mostFreeOnNode() + NumaRoom.ROUNDING;
        return switch (candidates.request().numa()) {
            case ANY -> false;
            case ONE_NODE -> wanted > most;
            case TWO_NODES -> wanted / 2 > most;
        };
    }
}

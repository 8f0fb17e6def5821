package dev.berth.placement.fit;

import dev.berth.model.unit.CpuAmount;
import java.util.Locale;
import java.util.Optional;

/** vCPUs are promised within the host's processor and the overcommit of the policy. */
final class CpuFit implements FitRule {
    /** Sums of cores are not exact: without it a host might refuse the guest that just fits. */
    private static final double ROUNDING = 1e-9;

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        if (!refuses(candidate)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "cpu",
                String.format(
                        Locale.ROOT,
                        "vCPUs %d exceed free %.2f on host %s",
                        candidate.request().vcpus().value(),
                        free(candidate).cores(),
                        candidate.host().name())));
    }

    @Override
    public boolean refuses(Candidate candidate) {
        return candidate.request().vcpus().value() > free(candidate).cores() + ROUNDING;
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        return candidates.request().vcpus().value() > candidates.mostFreeVcpus() + ROUNDING;
    }

    private static CpuAmount free(Candidate candidate) {
        return candidate
                .policy()
                .overcommit()
                .promisable(candidate.host().cpu())
                .minusOrZero(candidate.account().promised().vcpus());
    }
}

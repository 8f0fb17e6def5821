package dev.berth.placement.fit;

import java.util.Locale;
import java.util.Optional;

/** vCPUs are promised within the host's processor and the overcommit of the policy. */
final class CpuFit implements FitRule {
    /** Sums of cores are not exact: without it a host might refuse the guest that just fits. */
    private static final double ROUNDING = 1e-9;

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var host = candidate.host();
        var wanted = candidate.request().vcpus();
        var free = candidate
                .policy()
                .overcommit()
                .promisable(host.cpu())
                .minusOrZero(candidate.fleet().promised(host.id()).vcpus());
        if (wanted.value() <= free.cores() + ROUNDING) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "cpu",
                String.format(
                        Locale.ROOT,
                        "vCPUs %d exceed free %.2f on host %s",
                        wanted.value(),
                        free.cores(),
                        host.name())));
    }
}

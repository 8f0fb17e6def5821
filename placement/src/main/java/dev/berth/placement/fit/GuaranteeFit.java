package dev.berth.placement.fit;

import dev.berth.model.unit.CpuAmount;
import java.util.Locale;
import java.util.Optional;

/**
 * Cores that are guaranteed are real ones, and are sold once; those that share have the others, as many vCPUs to a core as the
 * policy allows:
 *
 * <pre>
 * guaranteed ≤ cores,   vCPUs − guaranteed ≤ overcommit × (cores − guaranteed)
 * </pre>
 */
final class GuaranteeFit implements FitRule {
    /** Sums of cores are not exact. */
    private static final double ROUNDING = 1e-9;

    @Override
    public Optional<Refusal> refusal(Candidate candidate) {
        var promised = candidate.account().promised();
        var request = candidate.request();
        double cores = candidate.host().cpu().cores();
        double guaranteed =
                promised.guaranteed().cores() + request.terms().guaranteed().cores();
        if (guaranteed == 0) {
            return Optional.empty();
        }
        if (guaranteed > cores + ROUNDING) {
            return Optional.of(new Refusal(
                    "guarantee",
                    words(
                            "cores %.2f exceed the %.2f that host %s can still guarantee",
                            request.terms().guaranteed().cores(),
                            cores - promised.guaranteed().cores(),
                            candidate)));
        }
        double sharing = promised.vcpus().cores() + request.vcpus().value() - guaranteed;
        double shared = promisable(candidate, Math.max(0, cores - guaranteed));
        return sharing <= shared + ROUNDING
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "guarantee",
                        words(
                                "beside what is guaranteed, vCPUs %.2f exceed the %.2f that may share host %s",
                                sharing, shared, candidate)));
    }

    @Override
    public boolean refusesAll(CandidateRange candidates) {
        double wanted = candidates.request().terms().guaranteed().cores();
        var range = candidates.range();
        return wanted > 0 && wanted + range.guaranteed().least() > range.cpu().most() + ROUNDING;
    }

    private static double promisable(Candidate candidate, double cores) {
        return candidate
                .policy()
                .overcommit()
                .promisable(CpuAmount.ofCores(cores))
                .cores();
    }

    private static String words(String words, double wanted, double most, Candidate candidate) {
        return String.format(Locale.ROOT, words, wanted, most, candidate.host().name());
    }
}

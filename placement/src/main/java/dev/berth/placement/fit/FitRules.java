package dev.berth.placement.fit;

import java.util.List;
import java.util.Optional;

/** All rules of fit, in the order in which they are asked: what never changes first, what is scarce last. */
public final class FitRules {
    public static final List<FitRule> IN_ORDER = List.of(
            new Schedulable(),
            new RightLocation(),
            new RightPool(),
            new RightLease(),
            new BaselineFit(),
            new MemoryFit(),
            new CpuFit(),
            new GuaranteeFit(),
            new NumaFit(),
            new GroupFit());

    private FitRules() {}

    public static Optional<Refusal> firstRefusal(Candidate candidate) {
        for (var rule : IN_ORDER) {
            var refusal = rule.refusal(candidate);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** Whether no rule refuses; the words of a refusal are not made. */
    public static boolean fits(Candidate candidate) {
        for (var rule : IN_ORDER) {
            if (rule.refuses(candidate)) {
                return false;
            }
        }
        return true;
    }

    /** Whether none of these hosts will do, as far as can be told of all at once. */
    public static boolean refuseAll(CandidateRange candidates) {
        for (var rule : IN_ORDER) {
            if (rule.refusesAll(candidates)) {
                return true;
            }
        }
        return false;
    }
}

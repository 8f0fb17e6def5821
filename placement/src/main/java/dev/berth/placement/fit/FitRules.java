package dev.berth.placement.fit;

import java.util.List;
import java.util.Optional;

/** All rules of fit, in the order in which they are asked: what never changes first, what is scarce last. */
public final class FitRules {
    public static final List<FitRule> IN_ORDER =
            List.of(new Schedulable(), new RightLocation(), new RightPool(), new MemoryFit(), new CpuFit());

    private FitRules() {}

    public static Optional<Refusal> firstRefusal(Candidate candidate) {
        return IN_ORDER.stream()
                .flatMap(rule -> rule.refusal(candidate).stream())
                .findFirst();
    }
}

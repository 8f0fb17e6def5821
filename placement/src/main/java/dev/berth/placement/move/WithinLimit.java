package dev.berth.placement.move;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Refusal;
import java.util.Optional;

/**
 * No move ends with its target above the limit on CPU or memory. The source is not asked: it only gets cooler, and a
 * very busy one could otherwise never be cooled one guest at a time.
 */
final class WithinLimit implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        var limit = move.policy().heat().limit();
        var target = move.target();
        var after = move.targetAfter();
        return above(target.name(), "CPU demand", after.cpu().shareOf(target.cpu()), limit.cpu())
                .or(() -> above(target.name(), "memory", after.memory().shareOf(target.memory()), limit.memory()));
    }

    private static Optional<Refusal> above(String host, String what, Ratio after, Ratio limit) {
        if (!after.exceeds(limit)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal("limit", "%s would end at %s %s, above %s".formatted(host, what, after, limit)));
    }
}

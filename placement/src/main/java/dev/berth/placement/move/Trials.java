package dev.berth.placement.move;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.policy.Policy;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Every move off the hot hosts of a fleet, and the best of those that no rule forbids. */
public record Trials(FleetSnapshot fleet, Policy policy, List<HostView> hot) {
    private static final int ALTERNATIVES_TOLD = 50;

    /** Most benefit first; of equals the one with the cooler target, and then the lower ids, so that ties repeat. */
    private static final Comparator<TrialMove> BEST_FIRST = comparing(TrialMove::benefit)
            .reversed()
            .thenComparing(
                    trial -> trial.targetAfter().cpu().shareOf(trial.target().cpu()))
            .thenComparing(trial -> trial.guest().server())
            .thenComparing(trial -> trial.target().id());

    public Optional<TrialMove> best() {
        return best(true, 1, _ -> true).stream().findFirst();
    }

    /** What was considered and is not among the chosen moves, the most useful first. */
    public List<Alternative> alternatives(List<Move> chosen) {
        var taken = new HashSet<List<Object>>();
        chosen.forEach(move -> taken.add(List.of(move.server(), move.target())));
        return best(
                        false,
                        ALTERNATIVES_TOLD + taken.size(),
                        trial -> !taken.contains(
                                List.of(trial.guest().server(), trial.target().id())))
                .stream()
                .limit(ALTERNATIVES_TOLD)
                .map(Trials::refused)
                .toList();
    }

    private static Alternative refused(TrialMove trial) {
        var refusal = MoveRules.firstRefusal(trial)
                .orElseGet(() -> new Refusal(
                        "better-move",
                        "server %s to %s would remove %s of overload at a cost of %s; another was chosen"
                                .formatted(
                                        trial.guest().server(), trial.target().name(), trial.gain(), trial.cost())));
        return new Alternative(
                trial.guest().server(), trial.source().id(), trial.target().id(), refusal, trial.gain(), trial.cost());
    }

    /** The best of all trials, best first. The guests that promise most are asked first, and most are never asked. */
    private List<TrialMove> best(boolean onlyAllowed, int most, Predicate<TrialMove> wanted) {
        // The worst at the head, to be dropped.
        var best = new PriorityQueue<TrialMove>(BEST_FIRST.reversed());
        for (var promising : mostPromisingFirst(onlyAllowed)) {
            var worst = best.peek();
            if (worst != null && best.size() >= most && promising.benefit < worst.benefit()) {
                break;
            }
            for (var trial : TargetSearch.best(promising.anywhere, onlyAllowed, most)) {
                if (wanted.test(trial)) {
                    best.add(trial);
                    if (best.size() > most) {
                        best.remove();
                    }
                }
            }
        }
        return best.stream().sorted(BEST_FIRST).toList();
    }

    /** Each guest of each hot host, as a move that has no target yet; its source stands in for it. */
    private List<Promising> mostPromisingFirst(boolean onlyAllowed) {
        return hot.stream()
                .flatMap(source -> fleet.guestsOn(source.id()).stream()
                        .map(guest -> new TrialMove(fleet, policy, guest, source, source)))
                .filter(anywhere -> !onlyAllowed || !MoveRules.forbidLeaving(anywhere))
                .map(anywhere -> new Promising(anywhere, TargetSearch.mostBenefit(anywhere)))
                .sorted(comparingLong(Promising::benefit).reversed())
                .toList();
    }

    /** @param benefit at least that of any target */
    private record Promising(TrialMove anywhere, long benefit) {}
}

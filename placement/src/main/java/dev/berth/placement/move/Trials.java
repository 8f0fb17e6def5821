package dev.berth.placement.move;

import static java.util.Comparator.comparing;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.policy.Policy;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return all().filter(trial -> MoveRules.firstRefusal(trial).isEmpty()).min(BEST_FIRST);
    }

    /** What was considered and is not among the chosen moves, the most useful first. */
    public List<Alternative> alternatives(List<Move> chosen) {
        var taken = new HashSet<List<Object>>();
        chosen.forEach(move -> taken.add(List.of(move.server(), move.target())));
        return all().filter(trial -> !taken.contains(
                        List.of(trial.guest().server(), trial.target().id())))
                .sorted(BEST_FIRST)
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
                trial.guest().server(), trial.source().id(), trial.target().id(), refusal);
    }

    private Stream<TrialMove> all() {
        return hot.stream()
                .flatMap(source -> fleet.guestsOn(source.id()).stream().flatMap(guest -> fleet.hosts().stream()
                        .filter(target -> mayTrade(source, target))
                        .map(target -> new TrialMove(fleet, policy, guest, source, target))));
    }

    /** Other pools are not even considered: they would fill every explanation. */
    private static boolean mayTrade(HostView source, HostView target) {
        return !source.id().equals(target.id())
                && source.pool().equals(target.pool())
                && source.location().equals(target.location());
    }
}

package dev.berth.placement;

import static java.util.stream.Collectors.joining;

import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.move.Alternative;
import dev.berth.placement.move.HotHosts;
import dev.berth.placement.move.Move;
import dev.berth.placement.move.MovePlan;
import dev.berth.placement.move.NoMove;
import dev.berth.placement.move.Trials;
import dev.berth.placement.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which few moves cool the busy hosts? Pure: the same input always gives the same plan.
 *
 * <p>It takes the most beneficial move that every rule allows, looks at the fleet with that move under way, and asks
 * again, until no move helps or the budget is spent.
 */
public final class Rebalancer {

    private Rebalancer() {}

    public static MovePlan plan(FleetSnapshot fleet, Policy policy) {
        var hot = HotHosts.of(fleet, policy.heat());
        if (hot.isEmpty()) {
            return nothing(NoMove.Kind.NOTHING_HOT, HotHosts.whyNone(fleet, policy.heat()), List.of());
        }
        var windows = policy.moves().windows();
        if (!windows.contain(fleet.takenAt())) {
            return nothing(NoMove.Kind.OUTSIDE_WINDOWS, "guests are moved %s only".formatted(windows), List.of());
        }
        int underWay = fleet.moving().size();
        int most = policy.moves().atOnce();
        if (underWay >= most) {
            return nothing(
                    NoMove.Kind.BUDGET_SPENT, "moves under way: %d of at most %d".formatted(underWay, most), List.of());
        }
        var moves = best(most - underWay, fleet, policy, hot);
        var alternatives = new Trials(fleet, policy, hot).alternatives(moves);
        return moves.isEmpty()
                ? nothing(NoMove.Kind.NO_MOVE_HELPS, whyNothingHelps(fleet, policy, hot), alternatives)
                : new MovePlan(moves, Optional.empty(), alternatives);
    }

    private static List<Move> best(int most, FleetSnapshot fleet, Policy policy, List<HostView> hot) {
        var moves = new ArrayList<Move>();
        var imagined = fleet;
        while (moves.size() < most) {
            var best = new Trials(imagined, policy, hot).best();
            if (best.isEmpty()) {
                break;
            }
            var move = best.get().proposed();
            moves.add(move);
            imagined = imagined.withMove(move.server(), move.target());
        }
        return moves;
    }

    private static MovePlan nothing(NoMove.Kind kind, String words, List<Alternative> alternatives) {
        return new MovePlan(List.of(), Optional.of(new NoMove(kind, words)), alternatives);
    }

    private static String whyNothingHelps(FleetSnapshot fleet, Policy policy, List<HostView> hot) {
        return hot.stream()
                .map(host -> "%s is busy (pressure %s, CPU demand %s), but no move would help: %s"
                        .formatted(
                                host.name(),
                                host.pressure().cpuWait(),
                                fleet.load(host.id()).cpu().shareOf(host.cpu()),
                                nearest(fleet, policy, host)))
                .collect(joining("; "));
    }

    private static String nearest(FleetSnapshot fleet, Policy policy, HostView host) {
        return new Trials(fleet, policy, List.of(host))
                .alternatives(List.of()).stream()
                        .findFirst()
                        .map(alternative -> alternative.refusal().words())
                        .orElse("it has no guest, or its pool has no other host");
    }
}

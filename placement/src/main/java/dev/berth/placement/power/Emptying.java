package dev.berth.placement.power;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.reverseOrder;

import dev.berth.placement.power.Bay.Doubt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Empties as many hosts as the others can take the guests of, as long as each is worth its moves: those first that cost
 * least for what they save. All or nothing for each host: half an emptied host saves nothing. It ends at the first that
 * cannot be emptied: to pass it over and go on empties more, at more moves than that is worth.
 */
final class Emptying {
    private final Trial trial;
    private final PowerPolicy policy;
    private final WakeReserve reserve;

    Emptying(Trial trial, PowerPolicy policy, WakeReserve reserve) {
        this.trial = trial;
        this.policy = policy;
        this.reserve = reserve;
    }

    void run() {
        var worthwhile = worthwhile();
        // As many as are not needed if all guests are as expected; of these, those whose guests fit even if not. The
        // rest waits: a guest moved late costs some minutes of an idle host, one moved wrongly another move.
        int spare =
                most(within(trial.movesLeft(), worthwhile), first -> empty(first, first, Doubt.IGNORED), worthwhile);
        var closed = worthwhile.subList(0, spare);
        int sure = most(spare, first -> empty(first, closed, Doubt.COUNTED), closed);
        if (sure > 0) {
            empty(closed.subList(0, sure), closed, Doubt.COUNTED);
        }
        trial.postpone(closed.subList(sure, spare));
    }

    /** How many can be emptied together, nothing being moved yet: what fits for many fits for the first few of them. */
    private int most(int limit, Function<List<Bay>, Optional<List<Tenant>>> emptying, List<Bay> hosts) {
        int known = 0;
        int open = limit;
        while (known < open) {
            int tried = (known + open + 1) / 2;
            var moved = emptying.apply(hosts.subList(0, tried));
            if (moved.isPresent()) {
                known = tried;
                undo(moved.get());
            } else {
                open = tried - 1;
            }
        }
        return known;
    }

    /** The first of them that need no more moves than these. */
    private static int within(int moves, List<Bay> hosts) {
        int left = moves;
        int first = 0;
        while (first < hosts.size() && hosts.get(first).tenants().size() <= left) {
            left -= hosts.get(first).tenants().size();
            first++;
        }
        return first;
    }

    private List<Bay> worthwhile() {
        return trial.awake().stream()
                .filter(bay -> !trial.wasAsked(bay) && !bay.isEmpty() && !bay.holdsUnknown())
                .filter(bay -> bay.tenants().stream().allMatch(trial::movable))
                .filter(bay -> saved(bay).compareTo(cost(bay)) > 0)
                .sorted(comparingDouble(
                                (Bay bay) -> cost(bay).wattHours() / saved(bay).wattHours())
                        .thenComparing(Bay::wattsEachCore, reverseOrder())
                        .thenComparing(bay -> bay.host.id()))
                .toList();
    }

    private Energy saved(Bay bay) {
        return policy.cost().savedBy(bay.curve);
    }

    private Energy cost(Bay bay) {
        return policy.cost().of(bay.tenants().size());
    }

    /** Moves all guests of these hosts to those that are not closed; empty, and nothing moved, when not all have room. */
    private Optional<List<Tenant>> empty(List<Bay> hosts, List<Bay> closing, Doubt doubts) {
        var closed = new HashSet<>(closing);
        var targets = trial.awake().stream()
                .filter(bay -> !closed.contains(bay) && !bay.isEmpty())
                .toList();
        var takers = new Takers(targets, policy.empty(), doubts);
        var moved = new ArrayList<Tenant>();
        for (var leaving : leaving(hosts)) {
            var target = takers.tightest(leaving.tenant());
            if (target.isEmpty()) {
                undo(moved);
                return Optional.empty();
            }
            trial.move(leaving.tenant(), leaving.source(), target.get(), PowerMove.Aim.EMPTY, leaving.words());
            takers.changed(target.get());
            moved.add(leaving.tenant());
        }
        if (!reserve.isCoveredBy(targets)) {
            undo(moved);
            return Optional.empty();
        }
        return Optional.of(moved);
    }

    private record Leaving(Tenant tenant, Bay source, String words) {}

    private List<Leaving> leaving(List<Bay> hosts) {
        return hosts.stream()
                .flatMap(bay -> {
                    var words = words(bay);
                    return bay.tenants().stream().map(tenant -> new Leaving(tenant, bay, words));
                })
                .sorted(comparingDouble((Leaving leaving) -> -leaving.tenant().jumpiness())
                        .thenComparing(leaving -> leaving.tenant().server))
                .toList();
    }

    private void undo(List<Tenant> moved) {
        moved.reversed().forEach(trial::takeBack);
    }

    private static String words(Bay bay) {
        return String.format(
                Locale.ROOT,
                "%s uses %.0f %% of its CPU; emptied with %d moves it saves %.0f W",
                bay.host.name(),
                100 * bay.nextShare(),
                bay.tenants().size(),
                bay.curve.idle().watts());
    }
}

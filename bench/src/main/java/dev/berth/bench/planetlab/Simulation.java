package dev.berth.bench.planetlab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Plays one day: at each step the strategy is asked for moves, all of which start at once; then the step passes. */
final class Simulation {
    private static final double LOST_WHILE_MOVING = 0.1;

    private final Trace trace;
    private final Variant variant;
    private final Strategy strategy;
    private final Recorder recorder;
    private final Tally tally = new Tally();
    private final int[] hostOf;

    private Simulation(Trace trace, Variant variant, Strategy strategy, Recorder recorder) {
        this.trace = trace;
        this.variant = variant;
        this.strategy = strategy;
        this.recorder = recorder;
        hostOf = strategy.place(trace, variant);
    }

    static Tally run(Trace trace, Variant variant, Strategy strategy, Recorder recorder) {
        var simulation = new Simulation(trace, variant, strategy, recorder);
        for (int step = 0; step < trace.steps(); step++) {
            simulation.pass(step);
        }
        return simulation.tally;
    }

    private void pass(int step) {
        if (variant.habits) {
            removeIdle(step);
        }
        var targets = new HashMap<Integer, Integer>();
        for (var move : strategy.decide(new View(trace, variant, step, hostOf.clone()))) {
            if (hostOf[move.guest()] >= 0 && hostOf[move.guest()] != move.target()) {
                targets.put(move.guest(), move.target());
            }
        }
        var hosts = hosts(step, targets);
        hosts.values().forEach(host -> host.count(tally, variant.habits));
        var before = used();
        targets.forEach((guest, target) -> hostOf[guest] = target);
        tally.migrations += targets.size();
        var after = used();
        before.removeAll(after);
        tally.shutdowns += before.size();
        recorder.step(step, hostOf, trace, targets.size());
    }

    private void removeIdle(int step) {
        for (var guest : trace.guests()) {
            if (step > 0 && guest.demand()[step] == 0 && guest.demand()[step - 1] == 0) {
                hostOf[guest.index()] = -1;
            }
        }
    }

    private Map<Integer, HostStep> hosts(int step, Map<Integer, Integer> targets) {
        var hosts = new HashMap<Integer, HostStep>();
        for (var guest : trace.guests()) {
            int home = hostOf[guest.index()];
            if (home < 0) {
                continue;
            }
            double asked = guest.demand()[step];
            tally.asked += asked * Trace.STEP_SECONDS;
            var source = hosts.computeIfAbsent(home, host -> new HostStep(HostType.of(host)));
            var target = targets.get(guest.index());
            if (target == null) {
                source.stays(asked);
                continue;
            }
            tally.lost += asked * LOST_WHILE_MOVING * guest.moveSeconds();
            source.leaves(asked, guest.moveSeconds());
            hosts.computeIfAbsent(target, host -> new HostStep(HostType.of(host)))
                    .arrives(asked, guest.moveSeconds());
        }
        return hosts;
    }

    private Set<Integer> used() {
        var used = new HashSet<Integer>();
        for (int host : hostOf) {
            if (host >= 0) {
                used.add(host);
            }
        }
        return used;
    }
}

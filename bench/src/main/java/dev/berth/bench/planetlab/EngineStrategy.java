package dev.berth.bench.planetlab;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.power.Consolidator;
import dev.berth.placement.power.NewGuest;
import dev.berth.placement.power.OverloadWatch;
import dev.berth.placement.power.PowerPlacer;
import dev.berth.placement.power.PowerPolicy;
import dev.berth.placement.predict.Demand;
import dev.berth.placement.predict.Outlook;
import dev.berth.placement.predict.PredictionPolicy;
import dev.berth.placement.predict.Predictor;
import dev.berth.placement.predict.Prior;
import dev.berth.placement.predict.UseSketch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine under test, asked as the control plane asks it: what is observed goes into sketches, each interval the busy
 * hosts are relieved, and at each sweep those that are not needed are emptied.
 */
final class EngineStrategy implements Strategy {
    /**
     * The experiment promises no vCPUs, and has no memory once a guest stands: the engine is told that there is always
     * enough.
     */
    private static final Ratio ENDLESS = new Ratio(1e6);

    private final EngineSettings settings;
    private final PredictionPolicy prediction;
    private UseSketch[] sketches = {};
    private OverloadWatch watch = OverloadWatch.UNSEEN;
    private int seen = -1;

    EngineStrategy(EngineSettings settings) {
        this.settings = settings;
        prediction = settings.prediction();
    }

    @Override
    public String name() {
        return "berth";
    }

    @Override
    public int[] place(Trace trace, Variant variant) {
        sketches = new UseSketch[trace.guests().size()];
        Arrays.fill(sketches, UseSketch.UNSEEN);
        var guests = trace.guests().stream()
                .map(guest -> new NewGuest(
                        ExperimentFleet.server(guest),
                        ExperimentFleet.memory(guest.memory()),
                        Predictor.predictCautiously(
                                UseSketch.UNSEEN, ExperimentFleet.cpu(guest.mips()), prediction.prior(), prediction)))
                .toList();
        var hostOf = new int[guests.size()];
        Arrays.fill(hostOf, -1);
        PowerPlacer.place(guests, ExperimentFleet.empty(), settings.power())
                .forEach((server, host) -> hostOf[ExperimentFleet.guest(server)] = ExperimentFleet.host(host));
        return hostOf;
    }

    @Override
    public List<Move> decide(View view) {
        observe(view);
        var fleet = ExperimentFleet.of(view, outlooks(view));
        var policy = policy(view.variant());
        boolean sweep = seen < settings.firstSweeps() || view.step() % settings.sweepEvery() == 0;
        var plan = sweep ? Consolidator.consolidate(fleet, policy) : Consolidator.relieve(fleet, policy);
        return plan.moves().stream()
                .map(move -> new Move(ExperimentFleet.guest(move.server()), ExperimentFleet.host(move.target())))
                .toList();
    }

    private PowerPolicy policy(Variant variant) {
        var policy = settings.power();
        return policy.widened(watch.widening(policy))
                .with(new Overcommit(ENDLESS, variant.memoryCounts ? Ratio.ONE : ENDLESS));
    }

    private void observe(View view) {
        while (seen < view.known()) {
            seen++;
            for (var guest : view.guests()) {
                var use = new Ratio(view.demand(guest.index(), seen) / guest.mips());
                sketches[guest.index()] = sketches[guest.index()].seen(use, prediction.window());
            }
        }
        if (view.step() > 1) { // at first they stand as they were placed, and nothing was decided
            observeOverload(view);
        }
    }

    private void observeOverload(View view) {
        var asked = new HashMap<Integer, Double>();
        for (var guest : view.guests()) {
            asked.merge(view.hostOf()[guest.index()], view.demand(guest.index(), view.step() - 1), Double::sum);
        }
        int overloaded = (int) asked.entrySet().stream()
                .filter(host -> host.getValue() > HostType.of(host.getKey()).mips)
                .count();
        watch = watch.seen(asked.size(), overloaded, settings.power());
    }

    private Map<ServerId, Outlook> outlooks(View view) {
        var guests = view.guests();
        var prior = Prior.ofFleet(
                guests.stream().map(guest -> sketches[guest.index()]).toList(), prediction);
        var outlooks = new HashMap<ServerId, Outlook>();
        for (var guest : guests) {
            var full = ExperimentFleet.cpu(guest.mips());
            var lasting = Predictor.predict(sketches[guest.index()], full, prior, prediction);
            var next = view.variant().knowsNext
                    ? Demand.exactly(ExperimentFleet.cpu(view.demand(guest.index(), view.step())))
                    : lasting;
            outlooks.put(
                    ExperimentFleet.server(guest),
                    new Outlook(next, lasting, Predictor.doubt(sketches[guest.index()], full, prior, prediction)));
        }
        return outlooks;
    }
}

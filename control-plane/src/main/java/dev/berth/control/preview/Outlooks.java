package dev.berth.control.preview;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.predict.Outlook;
import dev.berth.placement.predict.PredictionPolicy;
import dev.berth.placement.predict.Predictor;
import dev.berth.placement.predict.Prior;
import dev.berth.placement.predict.UseSketch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What guests will ask for, by what they used of late; those that nobody saw are taken to be like the others. */
final class Outlooks {

    private Outlooks() {}

    static Map<ServerId, Outlook> of(
            FleetSnapshot fleet, Map<ServerId, List<CpuAmount>> history, PredictionPolicy policy) {
        var sketches = new TreeMap<ServerId, UseSketch>();
        for (GuestView guest : fleet.guests()) {
            sketches.put(guest.server(), sketch(guest, history.getOrDefault(guest.server(), List.of()), policy));
        }
        var prior = Prior.ofFleet(sketches.values(), policy);
        var outlooks = new HashMap<ServerId, Outlook>();
        for (GuestView guest : fleet.guests()) {
            var sketch = sketches.getOrDefault(guest.server(), UseSketch.UNSEEN);
            var full = guest.vcpus().atFullLoad();
            var demand = Predictor.predict(sketch, full, prior, policy);
            outlooks.put(guest.server(), new Outlook(demand, demand, Predictor.doubt(sketch, full, prior, policy)));
        }
        return outlooks;
    }

    private static UseSketch sketch(GuestView guest, List<CpuAmount> seen, PredictionPolicy policy) {
        var sketch = UseSketch.UNSEEN;
        for (CpuAmount use : seen) {
            var share = Ratio.of(use.cores(), guest.vcpus().atFullLoad().cores());
            sketch = sketch.seen(share, policy.window());
        }
        return sketch;
    }
}

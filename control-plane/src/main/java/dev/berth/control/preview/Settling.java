package dev.berth.control.preview;

import dev.berth.control.scheduling.Fleet;
import dev.berth.model.id.ServerId;
import dev.berth.placement.Evacuation;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.move.Alternative;
import dev.berth.placement.move.MovePlan;
import java.util.TreeMap;

/** Says what the engine cannot know: that a guest is pinned in its picture only because it was started a moment ago. */
final class Settling {

    private Settling() {}

    static MovePlan explained(MovePlan plan, Fleet fleet) {
        return new MovePlan(
                plan.moves(),
                plan.noMove(),
                plan.alternatives().stream()
                        .map(each -> new Alternative(
                                each.server(),
                                each.source(),
                                each.target(),
                                explained(each.server(), each.refusal(), fleet),
                                each.predictedGain(),
                                each.cost()))
                        .toList());
    }

    static Evacuation explained(Evacuation plan, Fleet fleet) {
        var staying = new TreeMap<>(plan.staying());
        staying.replaceAll((server, refusal) -> explained(server, refusal, fleet));
        return new Evacuation(plan.moves(), staying, plan.leaving());
    }

    private static Refusal explained(ServerId server, Refusal refusal, Fleet fleet) {
        return refusal.rule().equals("pinned") && fleet.settling().contains(server)
                ? new Refusal(
                        "settling",
                        "server %s was started a moment ago and is left alone until it has settled".formatted(server))
                : refusal;
    }
}

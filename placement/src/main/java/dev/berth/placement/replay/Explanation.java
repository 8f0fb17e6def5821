package dev.berth.placement.replay;

import dev.berth.model.id.HostId;
import dev.berth.placement.Placement;
import dev.berth.placement.Placement.NoRoom;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.Placer;
import dev.berth.placement.Rebalancer;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.move.MovePlan;

/** Puts what the engine decides on a saved fleet, and why, into words. */
final class Explanation {
    private final SavedFleet saved;
    private final StringBuilder text = new StringBuilder();

    private Explanation(SavedFleet saved) {
        this.saved = saved;
    }

    static String of(SavedFleet saved) {
        var explanation = new Explanation(saved);
        saved.requests().forEach(explanation::tellPlacement);
        if (saved.requests().isEmpty()) {
            explanation.tellPlan(Rebalancer.plan(saved.fleet(), saved.policy()));
        }
        return explanation.text.toString();
    }

    private void tellPlacement(GuestRequest request) {
        var placement = Placer.place(request, saved.fleet(), saved.policy());
        switch (placement) {
            case Placed placed -> tell("place: %s, score %s", name(placed.host()), placed.score());
            case NoRoom _ -> tell("place: no room");
        }
        tellRefusals(placement);
    }

    private void tellRefusals(Placement placement) {
        placement.refusals().forEach((host, refusal) -> tell("  not %s", refusal));
    }

    private void tellPlan(MovePlan plan) {
        plan.moves()
                .forEach(move -> tell(
                        "move server %s from %s to %s: %s",
                        move.server(),
                        name(move.source()),
                        name(move.target()),
                        move.reason().words()));
        plan.noMove().ifPresent(why -> tell("no move (%s): %s", why.kind(), why.words()));
        plan.alternatives()
                .forEach(other -> tell(
                        "  not server %s from %s to %s: %s",
                        other.server(), name(other.source()), name(other.target()), other.refusal()));
    }

    private String name(HostId id) {
        return saved.fleet().host(id).map(HostView::name).orElseThrow();
    }

    private void tell(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}

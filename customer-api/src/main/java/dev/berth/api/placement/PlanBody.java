package dev.berth.api.placement;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.MovePlanDto;
import dev.berth.contracts.control.v1.PlacementPlan;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the rebalancer would do now; {@code enabled} says whether it does what it plans. {@code last} is what it planned in its
 * last lap on the replica that answered, null when it has made none there.
 */
@Schema(name = "Plan")
record PlanBody(
        Instant takenAt,
        boolean enabled,
        List<HotHostBody> hotHosts,
        List<PlannedMoveBody> moves,
        @Nullable ReasonBody noMove,
        List<RefusedMoveBody> alternatives,
        @Nullable LastPlan last) {

    /** A plan of the loop, and of when it is. */
    record LastPlan(
            Instant takenAt,
            List<PlannedMoveBody> moves,
            @Nullable ReasonBody noMove,
            List<RefusedMoveBody> alternatives) {}

    static PlanBody of(PlacementPlan plan) {
        var now = plan.getNow();
        return new PlanBody(
                WireTime.millis(now.getTakenAt()),
                plan.getEnabled(),
                plan.getHotHostsList().stream().map(HotHostBody::of).toList(),
                moves(now),
                ReasonBody.orNull(now.hasNoMove(), now.getNoMove()),
                alternatives(now),
                plan.hasLast() ? last(plan.getLast()) : null);
    }

    private static LastPlan last(MovePlanDto last) {
        return new LastPlan(
                WireTime.millis(last.getTakenAt()),
                moves(last),
                ReasonBody.orNull(last.hasNoMove(), last.getNoMove()),
                alternatives(last));
    }

    private static List<PlannedMoveBody> moves(MovePlanDto plan) {
        return plan.getMovesList().stream().map(PlannedMoveBody::of).toList();
    }

    private static List<RefusedMoveBody> alternatives(MovePlanDto plan) {
        return plan.getAlternativesList().stream().map(RefusedMoveBody::of).toList();
    }
}

package dev.berth.api.placement;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.KeptHost;
import dev.berth.contracts.control.v1.PowerMoveDto;
import dev.berth.contracts.control.v1.PowerPlanDto;
import dev.berth.contracts.control.v1.SleepingHost;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which hosts are not needed, by what their servers used of late: after {@code moves}, in order, nothing stands on those in
 * {@code sleep}. {@code idleWatts} and {@code fullWatts} are what each host is taken to draw; of
 * {@code unseenServers} nothing was seen yet, so they are taken to be like the others.
 */
@Schema(name = "PowerPlan")
record PowerBody(
        Instant takenAt,
        List<Sleeping> sleep,
        double wattsSaved,
        List<Step> moves,
        List<Kept> kept,
        double idleWatts,
        double fullWatts,
        int unseenServers) {

    @Schema(name = "SleepingHost")
    record Sleeping(NamedBody host, double wattsSaved) {

        static Sleeping of(SleepingHost sleeping) {
            return new Sleeping(NamedBody.of(sleeping.getHost()), sleeping.getWattsSaved());
        }
    }

    /** {@code aim} is {@code empty}, or {@code relieve} where the source is about to be asked for more than it has. */
    @Schema(name = "PowerMove")
    record Step(NamedBody server, NamedBody source, NamedBody target, String aim, String reason) {

        static Step of(PowerMoveDto move) {
            return new Step(
                    NamedBody.of(move.getServer()),
                    NamedBody.of(move.getSource()),
                    NamedBody.of(move.getTarget()),
                    move.getAim(),
                    move.getReason());
        }
    }

    /** A host that stays on, and why. */
    @Schema(name = "KeptHost")
    record Kept(NamedBody host, String rule, String reason) {

        static Kept of(KeptHost kept) {
            return new Kept(
                    NamedBody.of(kept.getHost()),
                    kept.getReason().getRule(),
                    kept.getReason().getWords());
        }
    }

    static PowerBody of(PowerPlanDto plan) {
        return new PowerBody(
                WireTime.millis(plan.getTakenAt()),
                plan.getSleepList().stream().map(Sleeping::of).toList(),
                plan.getSleepList().stream()
                        .mapToDouble(SleepingHost::getWattsSaved)
                        .sum(),
                plan.getMovesList().stream().map(Step::of).toList(),
                plan.getKeptList().stream().map(Kept::of).toList(),
                plan.getIdleWatts(),
                plan.getFullWatts(),
                plan.getUnseenServers());
    }
}

package dev.berth.api.placement;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.EvacuationPlan;
import dev.berth.contracts.control.v1.LeavingServer;
import dev.berth.contracts.control.v1.RelocationDto;
import dev.berth.contracts.control.v1.StayingServer;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a host would be emptied: moves in order, each to be made when those before it have ended, some of other hosts to make
 * room. {@code staying} cannot leave, {@code leaving} is on the way already.
 */
@Schema(name = "Evacuation")
record EvacuationBody(Instant takenAt, NamedBody host, List<Step> moves, List<Staying> staying, List<Leaving> leaving) {

    @Schema(name = "EvacuationMove")
    record Step(NamedBody server, NamedBody source, NamedBody target, int vcpus, long memoryBytes, String reason) {

        static Step of(RelocationDto move) {
            return new Step(
                    NamedBody.of(move.getServer()),
                    NamedBody.of(move.getSource()),
                    NamedBody.of(move.getTarget()),
                    move.getVcpus(),
                    move.getMemoryBytes(),
                    move.getReason());
        }
    }

    @Schema(name = "StayingServer")
    record Staying(NamedBody server, String rule, String reason) {

        static Staying of(StayingServer staying) {
            return new Staying(
                    NamedBody.of(staying.getServer()),
                    staying.getReason().getRule(),
                    staying.getReason().getWords());
        }
    }

    @Schema(name = "LeavingServer")
    record Leaving(NamedBody server, NamedBody target) {

        static Leaving of(LeavingServer leaving) {
            return new Leaving(NamedBody.of(leaving.getServer()), NamedBody.of(leaving.getTarget()));
        }
    }

    static EvacuationBody of(EvacuationPlan plan) {
        return new EvacuationBody(
                WireTime.millis(plan.getTakenAt()),
                NamedBody.of(plan.getHost()),
                plan.getMovesList().stream().map(Step::of).toList(),
                plan.getStayingList().stream().map(Staying::of).toList(),
                plan.getLeavingList().stream().map(Leaving::of).toList());
    }
}

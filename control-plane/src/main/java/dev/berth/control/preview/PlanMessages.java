package dev.berth.control.preview;

import static dev.berth.control.preview.PlacementMessages.named;
import static dev.berth.control.preview.PlacementMessages.parts;
import static dev.berth.control.preview.PlacementMessages.reason;

import dev.berth.contracts.control.v1.HeatSign;
import dev.berth.contracts.control.v1.HostForecast;
import dev.berth.contracts.control.v1.HotHostDto;
import dev.berth.contracts.control.v1.MovePlanDto;
import dev.berth.contracts.control.v1.PlacementPlan;
import dev.berth.contracts.control.v1.PlannedMove;
import dev.berth.contracts.control.v1.RefusedMove;
import dev.berth.contracts.time.Times;
import dev.berth.control.rebalance.LapPlan;
import dev.berth.placement.move.Alternative;
import dev.berth.placement.move.Forecast;
import dev.berth.placement.move.HotHost;
import dev.berth.placement.move.Move;
import java.util.Locale;

/** Plans of moves as the contract spells them. */
public final class PlanMessages {

    private PlanMessages() {}

    public static PlacementPlan of(PlanPreview preview) {
        var names = preview.names();
        var message = PlacementPlan.newBuilder().setEnabled(preview.enabled()).setNow(of(preview.now(), names));
        preview.hot().forEach(host -> message.addHotHosts(of(host, preview)));
        preview.last().map(last -> of(last, names)).ifPresent(message::setLast);
        return message.build();
    }

    private static HotHostDto of(HotHost hot, PlanPreview preview) {
        var host = hot.host();
        var message = HotHostDto.newBuilder()
                .setHost(named(host.id(), preview.names()))
                .setSince(Times.of(hot.since()))
                .setReason(hot.words())
                .setCpuDemand(hot.demand().cpu().shareOf(host.cpu()).value())
                .setCpuTarget(preview.heat().target().cpu().value());
        hot.signs().forEach(sign -> message.addSigns(of(sign)));
        hot.waiting().map(PlacementMessages::reason).ifPresent(message::setWaiting);
        return message.build();
    }

    private static HeatSign of(HotHost.Sign sign) {
        return HeatSign.newBuilder()
                .setName(sign.name().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .setValue(sign.value().value())
                .setHot(sign.hot().value())
                .setCool(sign.cool().value())
                .build();
    }

    private static MovePlanDto of(LapPlan lap, Names names) {
        var plan = lap.plan();
        var message = MovePlanDto.newBuilder().setTakenAt(Times.of(lap.takenAt()));
        plan.moves().forEach(move -> message.addMoves(of(move, names)));
        plan.noMove()
                .map(none -> reason(none.kind().name().toLowerCase(Locale.ROOT), none.words()))
                .ifPresent(message::setNoMove);
        plan.alternatives().forEach(other -> message.addAlternatives(of(other, names)));
        return message.build();
    }

    private static PlannedMove of(Move move, Names names) {
        return PlannedMove.newBuilder()
                .setServer(named(move.server(), names))
                .setSource(named(move.source(), names))
                .setTarget(named(move.target(), names))
                .setPredictedGain(move.predictedGain().cores())
                .setCost(move.cost().cores())
                .addAllScore(parts(move.score()))
                .setReason(move.reason().words())
                .setSourceForecast(of(move.reason().source()))
                .setTargetForecast(of(move.reason().target()))
                .build();
    }

    private static HostForecast of(Forecast forecast) {
        return HostForecast.newBuilder()
                .setPressureBefore(forecast.pressureBefore().value())
                .setPressureAfter(forecast.pressureAfter().value())
                .setCpuBefore(forecast.cpuBefore().value())
                .setCpuAfter(forecast.cpuAfter().value())
                .setMemoryBefore(forecast.memoryBefore().value())
                .setMemoryAfter(forecast.memoryAfter().value())
                .build();
    }

    private static RefusedMove of(Alternative other, Names names) {
        return RefusedMove.newBuilder()
                .setServer(named(other.server(), names))
                .setSource(named(other.source(), names))
                .setTarget(named(other.target(), names))
                .setPredictedGain(other.predictedGain().cores())
                .setCost(other.cost().cores())
                .setRefusal(reason(other.refusal()))
                .build();
    }
}

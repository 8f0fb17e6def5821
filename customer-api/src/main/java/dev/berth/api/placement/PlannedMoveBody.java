package dev.berth.api.placement;

import dev.berth.contracts.control.v1.HostForecast;
import dev.berth.contracts.control.v1.PlannedMove;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move that would be made; gain, cost and score are in cores of overload, and the score adds up to gain less cost. */
@Schema(name = "PlannedMove")
record PlannedMoveBody(
        NamedBody server,
        NamedBody source,
        NamedBody target,
        double predictedGain,
        double cost,
        List<ScorePartBody> score,
        String reason,
        Forecast sourceForecast,
        Forecast targetForecast) {

    /** A host before and after, in shares of it; CPU is demand, which may exceed one. */
    @Schema(name = "HostForecast")
    record Forecast(
            double pressureBefore,
            double pressureAfter,
            double cpuBefore,
            double cpuAfter,
            double memoryBefore,
            double memoryAfter) {

        static Forecast of(HostForecast forecast) {
            return new Forecast(
                    forecast.getPressureBefore(),
                    forecast.getPressureAfter(),
                    forecast.getCpuBefore(),
                    forecast.getCpuAfter(),
                    forecast.getMemoryBefore(),
                    forecast.getMemoryAfter());
        }
    }

    static PlannedMoveBody of(PlannedMove move) {
        return new PlannedMoveBody(
                NamedBody.of(move.getServer()),
                NamedBody.of(move.getSource()),
                NamedBody.of(move.getTarget()),
                move.getPredictedGain(),
                move.getCost(),
                ScorePartBody.of(move.getScoreList()),
                move.getReason(),
                Forecast.of(move.getSourceForecast()),
                Forecast.of(move.getTargetForecast()));
    }
}

package dev.berth.bench.planetlab;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.power.PowerPolicy;
import dev.berth.placement.predict.PredictionPolicy;

/**
 * With what the engine is run: the same for all days and variants.
 *
 * @param firstSweeps until so many intervals were observed there is a sweep at each: then it is known what guests are like
 * @param sweepEvery after how many intervals hosts are emptied again
 */
record EngineSettings(PowerPolicy power, PredictionPolicy prediction, int firstSweeps, int sweepEvery) {

    /** The engine's standard, where power cycles are free as the experiment has it; a sweep by the hour. */
    static EngineSettings standard() {
        return new EngineSettings(PowerPolicy.standard().withFreePowerCycles(), PredictionPolicy.standard(), 2, 12);
    }

    /** The same with all margins that are felt so many times as wide, and each move priced so many times as high. */
    EngineSettings with(Ratio margins, Ratio price) {
        return new EngineSettings(power.widened(margins).withMovesPriced(price), prediction, firstSweeps, sweepEvery);
    }
}

package dev.berth.control.migration;

import dev.berth.model.unit.CpuAmount;

/**
 * A move that was decided: why, by whom, and what it should gain.
 *
 * @param targetVersion of the target's promises when it was decided
 */
record NewMove(
        MoveWork work,
        long targetVersion,
        String serverName,
        MoveCause cause,
        String reason,
        CpuAmount predictedGain) {}

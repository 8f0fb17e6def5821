package dev.berth.control.migration;

import dev.berth.control.request.RequestKey;
import dev.berth.model.unit.CpuAmount;
import java.util.Optional;

/**
 * A move that was decided: why, by whom, and what it should gain.
 *
 * @param targetVersion of the target's promises when it was decided
 * @param request under which it may be asked for again
 */
record NewMove(
        MoveWork work,
        long targetVersion,
        String serverName,
        MoveCause cause,
        String reason,
        CpuAmount predictedGain,
        Optional<RequestKey> request) {}

package dev.berth.control.migration;

import dev.berth.model.unit.CpuAmount;

/** A move that was decided: why, by whom, and what it should gain. */
record NewMove(MoveWork work, String serverName, MoveCause cause, String reason, CpuAmount predictedGain) {}

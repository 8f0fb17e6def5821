package dev.berth.control.rebalance;

import dev.berth.placement.move.MovePlan;
import java.time.Instant;

/** What was planned, and when the picture was taken on which it rests. */
public record LapPlan(Instant takenAt, MovePlan plan) {}

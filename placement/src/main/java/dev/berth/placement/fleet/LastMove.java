package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import java.time.Instant;

/** Where a guest came from when it last moved, and when it arrived. */
public record LastMove(HostId from, Instant at) {}

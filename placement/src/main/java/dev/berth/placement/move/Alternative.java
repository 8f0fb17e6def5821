package dev.berth.placement.move;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fit.Refusal;

/** A move that was considered and not proposed. */
public record Alternative(ServerId server, HostId source, HostId target, Refusal refusal) {}

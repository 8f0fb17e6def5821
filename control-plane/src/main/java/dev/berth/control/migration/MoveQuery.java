package dev.berth.control.migration;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.util.Optional;

/** Which moves are asked for: of a server, from or to a host; pages count from 1. */
public record MoveQuery(Optional<ServerId> server, Optional<HostId> host, MoveOrder order, int page, int perPage) {}

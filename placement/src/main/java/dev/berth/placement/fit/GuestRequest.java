package dev.berth.placement.fit;

import dev.berth.model.id.LocationId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import java.util.Optional;

/** What a server needs of a host; without a pool any pool of the location will do. */
public record GuestRequest(VcpuCount vcpus, DataSize memory, LocationId location, Optional<String> pool) {}

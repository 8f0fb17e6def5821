package dev.berth.placement.score;

import dev.berth.model.id.HostId;
import dev.berth.placement.fleet.NumaPlace;

/** The host that is best for a guest, how good it is, and on which NUMA nodes the guest would lie there. */
public record Choice(HostId host, Score score, NumaPlace place) {}

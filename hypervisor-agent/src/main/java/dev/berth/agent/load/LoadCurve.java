package dev.berth.agent.load;

import dev.berth.model.unit.CpuAmount;
import java.time.Instant;

/** What one guest would use at a moment if nobody were in its way. The same moment always gives the same answer. */
@FunctionalInterface
public interface LoadCurve {
    CpuAmount at(Instant moment);
}

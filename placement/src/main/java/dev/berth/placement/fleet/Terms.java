package dev.berth.placement.fleet;

import dev.berth.model.unit.CpuAmount;
import java.util.Optional;

/**
 * What a server was sold with beyond its size.
 *
 * @param guaranteed cores that are its own whatever its neighbours do; the rest of its vCPUs share what is left
 * @param group whose other servers say where it may stand
 * @param lease under which it stands: on hosts leased so, and on no others; without one on hosts that are not leased
 * @param baseline the processor features that its guest was, or will be, started with
 */
public record Terms(CpuAmount guaranteed, Optional<Group> group, Optional<String> lease, CpuBaseline baseline) {
    /** A server that shares everything and stands anywhere. */
    public static final Terms NONE = new Terms(CpuAmount.ZERO, Optional.empty(), Optional.empty(), CpuBaseline.USUAL);

    public Terms guaranteeing(CpuAmount cores) {
        return new Terms(cores, group, lease, baseline);
    }

    public Terms in(Group other) {
        return new Terms(guaranteed, Optional.of(other), lease, baseline);
    }

    public Terms under(String otherLease) {
        return new Terms(guaranteed, group, Optional.of(otherLease), baseline);
    }

    public Terms needing(CpuBaseline other) {
        return new Terms(guaranteed, group, lease, other);
    }
}

package dev.berth.placement.fleet;

import dev.berth.model.unit.CpuAmount;
import java.util.Optional;

/**
 * What a server was sold with beyond its size.
 *
 * @param guaranteed cores that are its own whatever its neighbours do; the rest of its vCPUs share what is left
 * @param group whose other servers say where it may stand
 * @param lease under which it stands: on hosts leased so, and on no others; without one on hosts that are not leased
 */
public record Terms(CpuAmount guaranteed, Optional<Group> group, Optional<String> lease) {
    /** A server that shares everything and stands anywhere. */
    public static final Terms NONE = new Terms(CpuAmount.ZERO, Optional.empty(), Optional.empty());

    public Terms guaranteeing(CpuAmount cores) {
        return new Terms(cores, group, lease);
    }

    public Terms in(Group other) {
        return new Terms(guaranteed, Optional.of(other), lease);
    }

    public Terms under(String otherLease) {
        return new Terms(guaranteed, group, Optional.of(otherLease));
    }
}

package dev.berth.control.scheduling;

import dev.berth.control.catalogue.ServerType;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.Terms;

/**
 * What a server takes of a host.
 *
 * @param guaranteedVcpus how many of its vCPUs are real cores of its own
 */
public record GuestSize(VcpuCount vcpus, DataSize memory, DataSize disk, int guaranteedVcpus) {

    /** A dedicated type's vCPUs are all its own, a shared one's none. */
    public static GuestSize of(ServerType type) {
        return new GuestSize(
                type.vcpus(),
                type.memory(),
                type.disk(),
                type.isDedicated() ? type.vcpus().value() : 0);
    }

    public static GuestSize of(GuestView guest) {
        return new GuestSize(guest.vcpus(), guest.memory(), guest.disk(), (int)
                Math.round(guest.terms().guaranteed().cores()));
    }

    Terms terms() {
        return Terms.NONE.guaranteeing(CpuAmount.ofCores(guaranteedVcpus));
    }
}

package dev.berth.placement.fleet;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;

/**
 * What a host has promised to guests, whether they use it or not.
 *
 * @param vcpus all of them; {@code guaranteed} the real cores that are some guests' own
 */
public record Promised(CpuAmount vcpus, DataSize memory, CpuAmount guaranteed) {

    public static final Promised NOTHING = new Promised(CpuAmount.ZERO, DataSize.ZERO, CpuAmount.ZERO);

    public Promised plus(VcpuCount moreVcpus, DataSize moreMemory) {
        return new Promised(vcpus.plus(moreVcpus.atFullLoad()), memory.plus(moreMemory), guaranteed);
    }
}

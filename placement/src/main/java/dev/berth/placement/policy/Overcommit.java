package dev.berth.placement.policy;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;

/** How much may be promised on a host for each core and byte that it really has. */
public record Overcommit(Ratio cpu, Ratio memory) {

    public Overcommit {
        Checks.positive("cpu overcommit", cpu);
        Checks.positive("memory overcommit", memory);
    }

    public static Overcommit standard() {
        return new Overcommit(new Ratio(4), Ratio.ONE);
    }

    /** How much virtual processor may be promised on so much real processor. */
    public CpuAmount promisable(CpuAmount capacity) {
        return capacity.times(cpu);
    }

    public DataSize promisable(DataSize capacity) {
        return new DataSize((long) (capacity.bytes() * memory.value()));
    }

    /** What promised vCPUs are expected to use: selling four a core says that each uses a quarter. */
    public CpuAmount expectedUse(CpuAmount promised) {
        return CpuAmount.ofCores(promised.cores() / cpu.value());
    }
}

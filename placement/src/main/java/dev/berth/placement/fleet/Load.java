package dev.berth.placement.fleet;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;

/** What a guest, or all on a host together, would use if nothing held them back. */
public record Load(CpuAmount cpu, DataSize memory) {

    public static final Load NONE = new Load(CpuAmount.ZERO, DataSize.ZERO);

    public Load plus(Load other) {
        return new Load(cpu.plus(other.cpu), memory.plus(other.memory));
    }

    public Load minusOrZero(Load other) {
        return new Load(cpu.minusOrZero(other.cpu), memory.minusOrZero(other.memory));
    }
}

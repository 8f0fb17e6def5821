package dev.berth.control.telemetry;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import java.util.Map;

/** What one report tells of how busy a host and its guests are. */
public record PressureSample(
        Ratio cpuPressure,
        Ratio memoryPressure,
        CpuAmount cpuUsed,
        DataSize memoryUsed,
        DataSize storageFree,
        Map<ServerId, GuestUse> guests) {

    public PressureSample {
        guests = Map.copyOf(guests);
    }

    /** What one guest used. */
    public record GuestUse(CpuAmount cpuUsed, DataSize memoryResident) {}
}

package dev.berth.control.agent;

import dev.berth.contracts.agent.v1.PressureReport;
import dev.berth.control.telemetry.PressureSample;
import dev.berth.model.id.ServerId;
import java.util.HashMap;
import java.util.Map;

/** How busy a host is, read from its agent's message; fails with {@link MalformedMessage}. */
final class PressureMessages {
    private static final int MOST_GUESTS = 4096;

    private PressureMessages() {}

    static PressureSample read(PressureReport report) {
        if (report.getGuestsCount() > MOST_GUESTS) {
            throw new MalformedMessage(
                    "pressure.guests has %d entries; %d are the most".formatted(report.getGuestsCount(), MOST_GUESTS));
        }
        Map<ServerId, PressureSample.GuestUse> guests = new HashMap<>();
        for (var guest : report.getGuestsList()) {
            guests.put(
                    Checked.server("pressure.guests.server_id", guest.getServerId()),
                    new PressureSample.GuestUse(
                            Checked.cores("pressure.guests.cpu_used", guest.getCpuUsed()),
                            Checked.size("pressure.guests.memory_resident_bytes", guest.getMemoryResidentBytes())));
        }
        return new PressureSample(
                Checked.share("pressure.cpu_pressure", report.getCpuPressure()),
                Checked.share("pressure.memory_pressure", report.getMemoryPressure()),
                Checked.cores("pressure.cpu_used", report.getCpuUsed()),
                Checked.size("pressure.memory_used_bytes", report.getMemoryUsedBytes()),
                Checked.size("pressure.storage_free_bytes", report.getStorageFreeBytes()),
                guests);
    }
}

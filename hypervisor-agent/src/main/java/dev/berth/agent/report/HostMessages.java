package dev.berth.agent.report;

import dev.berth.agent.guest.GuestUse;
import dev.berth.agent.pressure.PressureReading;
import dev.berth.agent.pressure.PressureSampler.GuestSample;
import dev.berth.agent.pressure.PressureSampler.Sample;
import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.GuestLoad;
import dev.berth.contracts.agent.v1.Heartbeat;
import dev.berth.contracts.agent.v1.PressureReport;
import dev.berth.contracts.time.Times;
import dev.berth.model.unit.DataSize;
import java.time.Instant;

/** The host's signs of life and how busy it is, as messages. */
public final class HostMessages {
    private HostMessages() {}

    public static AgentMessage heartbeat(Instant at) {
        var heartbeat = Heartbeat.newBuilder().setAt(Times.of(at));
        return AgentMessage.newBuilder().setHeartbeat(heartbeat).build();
    }

    public static AgentMessage pressure(PressureReading reading, Sample sample, DataSize storageFree) {
        var report = PressureReport.newBuilder()
                .setAt(Times.of(sample.at()))
                .setCpuPressure(reading.cpu().value())
                .setMemoryPressure(reading.memory().value())
                .setIoPressure(reading.io().value())
                .setSource(reading.source().wire())
                .setCpuUsed(sample.cpuUsed().cores())
                .setMemoryUsedBytes(sample.memoryResident().bytes())
                .setStorageFreeBytes(storageFree.bytes());
        sample.guests().values().forEach(guest -> report.addGuests(load(guest)));
        return AgentMessage.newBuilder().setPressure(report).build();
    }

    private static GuestLoad load(GuestSample guest) {
        GuestUse use = guest.use();
        return GuestLoad.newBuilder()
                .setServerId(use.server().value())
                .setCpuUsed(guest.cpu().cores())
                .setCpuNanoseconds(use.cpuNanoseconds())
                .setMemoryResidentBytes(use.memoryResident().bytes())
                .setDiskReadBytes(use.diskRead().bytes())
                .setDiskReads(use.diskRead().count())
                .setDiskWrittenBytes(use.diskWritten().bytes())
                .setDiskWrites(use.diskWritten().count())
                .setNetworkReceivedBytes(use.networkReceived().bytes())
                .setNetworkReceivedPackets(use.networkReceived().count())
                .setNetworkSentBytes(use.networkSent().bytes())
                .setNetworkSentPackets(use.networkSent().count())
                .build();
    }
}

package dev.berth.control.agent;

import dev.berth.contracts.agent.v1.GuestLoad;
import dev.berth.contracts.agent.v1.PressureReport;
import dev.berth.control.metric.Counters;
import dev.berth.control.metric.GuestReading;
import dev.berth.control.metric.HostReading;
import dev.berth.model.id.ServerId;
import java.util.HashMap;
import java.util.Map;

/** What guests have used, read from the message that tells how busy their host is; fails with {@link MalformedMessage}. */
final class LoadMessages {

    private LoadMessages() {}

    static HostReading read(PressureReport report) {
        Map<ServerId, GuestReading> guests = new HashMap<>();
        for (var load : report.getGuestsList()) {
            guests.put(
                    Checked.server("pressure.guests.server_id", load.getServerId()),
                    new GuestReading(Checked.cores("pressure.guests.cpu_used", load.getCpuUsed()), counters(load)));
        }
        return new HostReading(Checked.time("pressure.at", report.getAt()), guests);
    }

    private static Counters counters(GuestLoad load) {
        return new Counters(
                count("cpu_nanoseconds", load.getCpuNanoseconds()),
                count("disk_reads", load.getDiskReads()),
                count("disk_writes", load.getDiskWrites()),
                count("disk_read_bytes", load.getDiskReadBytes()),
                count("disk_written_bytes", load.getDiskWrittenBytes()),
                count("network_received_packets", load.getNetworkReceivedPackets()),
                count("network_sent_packets", load.getNetworkSentPackets()),
                count("network_received_bytes", load.getNetworkReceivedBytes()),
                count("network_sent_bytes", load.getNetworkSentBytes()));
    }

    private static long count(String field, long value) {
        return Checked.count("pressure.guests." + field, value);
    }
}

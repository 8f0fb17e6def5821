package dev.berth.control.host;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One host with all that operators want to see of it. */
public record Host(
        HostId id,
        String name,
        LocationId location,
        HostState state,
        boolean cordoned,
        Instant created,
        Optional<Instant> lastSeen,
        Facts facts,
        Use use,
        Guests guests) {

    /** What its agent said of it at the latest Hello; all zero and empty before the first. */
    public record Facts(
            CpuAmount cpu,
            DataSize memory,
            DataSize storage,
            String accelerator,
            String migrationAddress,
            String agentVersion,
            String filterVersion) {}

    /** What is reserved on it, and the latest of how busy it is; zero before the first report. */
    public record Use(
            DataSize memoryReserved, int vcpusReserved, Ratio cpuPressure, CpuAmount cpuUsed, DataSize memoryUsed) {}

    /**
     * @param running how many guests were seen running on it
     * @param servers whose home it is
     * @param strays servers that it shows but should not have
     */
    public record Guests(int running, List<ServerId> servers, List<ServerId> strays) {
        public Guests {
            servers = List.copyOf(servers);
            strays = List.copyOf(strays);
        }
    }
}

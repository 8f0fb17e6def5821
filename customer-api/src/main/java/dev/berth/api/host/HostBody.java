package dev.berth.api.host;

import dev.berth.api.location.LocationBody;
import dev.berth.api.upstream.CatalogueView;
import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.HostDto;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A host as operators see it; {@code servers} are ids, and {@code strays} the ids of those that should not be there. */
@Schema(name = "Host")
record HostBody(
        long id,
        String name,
        @Nullable LocationBody location,
        String state,
        boolean cordoned,
        Instant created,
        @Nullable Instant lastSeen,
        double cores,
        long memoryBytes,
        long storageBytes,
        long memoryReservedBytes,
        int vcpusReserved,
        double cpuPressure,
        double cpuUsed,
        long memoryUsedBytes,
        int guests,
        String accelerator,
        String migrationAddress,
        String agentVersion,
        List<Long> servers,
        List<Long> strays) {

    static HostBody of(HostDto host, CatalogueView view) {
        return new HostBody(
                host.getId(),
                host.getName(),
                view.location(host.getLocationId()).map(LocationBody::of).orElse(null),
                host.getState(),
                host.getCordoned(),
                WireTime.seconds(host.getCreated()),
                WireTime.secondsOrNull(host.hasLastSeen(), host.getLastSeen()),
                host.getCores(),
                host.getMemoryBytes(),
                host.getStorageBytes(),
                host.getMemoryReservedBytes(),
                host.getVcpusReserved(),
                host.getCpuPressure(),
                host.getCpuUsed(),
                host.getMemoryUsedBytes(),
                host.getGuests(),
                host.getAccelerator(),
                host.getMigrationAddress(),
                host.getAgentVersion(),
                List.copyOf(host.getServerIdsList()),
                List.copyOf(host.getStraysList()));
    }
}

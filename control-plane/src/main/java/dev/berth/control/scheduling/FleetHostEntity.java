package dev.berth.control.scheduling;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Pressure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Of the table {@code host}, what the scheduler must know; only read here. */
@Entity
@Table(name = "host")
@NullUnmarked // fields are filled by Hibernate
class FleetHostEntity {
    @Id
    long id;

    String name;

    @Column(name = "location_id")
    long locationId;

    boolean cordoned;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Formula("(select heard.last_seen from host_heard heard where heard.host_id = id)")
    Instant lastSeen;

    @Column(name = "filter_version")
    String filterVersion;

    String accelerator;
    double cores;

    @Column(name = "memory_bytes")
    long memoryBytes;

    long version;

    /** What has never been there offers nothing. */
    boolean offersAnything() {
        return cores > 0 && memoryBytes > 0;
    }

    HostView view(@Nullable FleetHostLatestEntity latest, Instant now, Instant silentBefore) {
        return new HostView(
                new HostId(id),
                name,
                new LocationId(locationId),
                pool(),
                state(silentBefore),
                CpuAmount.ofCores(cores),
                new DataSize(memoryBytes),
                latest == null ? Pressure.UNKNOWN : latest.pressure(now),
                latest == null ? Optional.empty() : Optional.ofNullable(latest.hotSince));
    }

    /** Guests move only between hosts that run them in the same way and put the same filter in front of them. */
    private String pool() {
        return "%s/%s/filter %s".formatted(locationId, accelerator, filterVersion);
    }

    private HostState state(Instant silentBefore) {
        if (revokedAt != null || lastSeen == null || lastSeen.isBefore(silentBefore)) {
            return HostState.UNREACHABLE;
        }
        return cordoned ? HostState.CORDONED : HostState.SCHEDULABLE;
    }
}

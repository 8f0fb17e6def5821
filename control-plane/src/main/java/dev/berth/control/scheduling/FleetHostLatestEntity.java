package dev.berth.control.scheduling;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.Pressure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The table {@code host_latest}; only read here. */
@Entity
@Table(name = "host_latest")
@NullUnmarked // fields are filled by Hibernate
class FleetHostLatestEntity {
    @Id
    @Column(name = "host_id")
    long hostId;

    @Column(name = "taken_at")
    Instant takenAt;

    @Column(name = "cpu_pressure")
    double cpuPressure;

    @Column(name = "cpu_used")
    double cpuUsed;

    @Column(name = "memory_used_bytes")
    long memoryUsedBytes;

    @Column(name = "hot_since")
    Instant hotSince;

    Pressure pressure(Instant now) {
        // Hosts have clocks of their own: what was seen "later" than now was seen now.
        var age = takenAt.isAfter(now) ? Duration.ZERO : Duration.between(takenAt, now);
        return new Pressure(
                new Ratio(Math.min(1, cpuPressure)), CpuAmount.ofCores(cpuUsed), new DataSize(memoryUsedBytes), age);
    }
}

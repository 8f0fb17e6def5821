package dev.berth.control.scheduling;

import dev.berth.model.id.HostId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** The table {@code reservation}. */
@Entity
@Table(name = "reservation")
@IdClass(ReservationEntity.Key.class)
@NullUnmarked // fields are filled by Hibernate
class ReservationEntity {

    record Key(long serverId, String role) implements Serializable {}

    @Id
    @Column(name = "server_id")
    long serverId;

    @Id
    String role;

    @Column(name = "host_id")
    long hostId;

    int vcpus;

    @Column(name = "memory_bytes")
    long memoryBytes;

    @Column(name = "disk_bytes")
    long diskBytes;

    @Column(name = "guaranteed_vcpus")
    int guaranteedVcpus;

    HostId host() {
        return new HostId(hostId);
    }

    GuestSize size() {
        return new GuestSize(new VcpuCount(vcpus), new DataSize(memoryBytes), new DataSize(diskBytes), guaranteedVcpus);
    }
}

package dev.berth.control.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Of the table {@code guest_latest}, what a guest was seen using; only read here. */
@Entity
@Table(name = "guest_latest")
@NullUnmarked // fields are filled by Hibernate
class FleetGuestLatestEntity {
    @Id
    @Column(name = "server_id")
    long serverId;

    @Column(name = "host_id")
    long hostId;

    @Column(name = "cpu_used")
    double cpuUsed;
}

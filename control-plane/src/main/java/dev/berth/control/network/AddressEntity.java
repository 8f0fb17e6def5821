package dev.berth.control.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Of the table {@code address}, who holds what; only read through this. */
@Entity
@Table(name = "address")
@NullUnmarked // fields are filled by Hibernate
class AddressEntity {
    @Id
    long ipv4;

    @Column(name = "server_id")
    long serverId;
}

package dev.berth.control.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Of the table {@code host}, where a peer is reached for a copy; only read here. */
@Entity
@Table(name = "host")
@NullUnmarked // fields are filled by Hibernate
class PeerHostEntity {
    @Id
    long id;

    @Column(name = "migration_address")
    String migrationAddress;
}

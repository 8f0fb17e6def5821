package dev.berth.control.guest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Of the table {@code server}, what an agent is told; only read here. */
@Entity
@Table(name = "server")
@NullUnmarked // fields are filled by Hibernate
class GuestSpecEntity {
    @Id
    long id;

    byte[] spec;
}

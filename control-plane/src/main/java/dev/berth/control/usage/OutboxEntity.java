package dev.berth.control.usage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** Of the table {@code usage_outbox}, what is sent; only read through this. */
@Entity
@Table(name = "usage_outbox")
@NullUnmarked // fields are filled by Hibernate
class OutboxEntity {
    @Id
    long id;

    byte[] payload;
    Instant sent;
}

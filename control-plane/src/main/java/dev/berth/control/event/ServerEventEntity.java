package dev.berth.control.event;

import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The table {@code server_event}, only read through this. */
@Entity
@Table(name = "server_event")
@NullUnmarked // fields are filled by Hibernate
class ServerEventEntity {
    @Id
    long id;

    @Column(name = "server_id")
    long serverId;

    String type;
    Instant at;

    @Column(name = "operation_id")
    Long operationId;

    String reason;
    String detail;

    @Column(name = "blackout_milliseconds")
    Long blackoutMilliseconds;

    ServerEvent toEvent() {
        return new ServerEvent(
                id,
                new ServerId(serverId),
                EventType.valueOf(type.toUpperCase(Locale.ROOT)),
                at,
                Optional.ofNullable(operationId).map(OperationId::new),
                Optional.ofNullable(reason),
                Optional.ofNullable(detail),
                Optional.ofNullable(blackoutMilliseconds).map(Duration::ofMillis));
    }
}

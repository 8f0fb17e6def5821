package dev.berth.billing.metering;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code usage_event}, for reading; rows are written by {@link SqlUsageStore} in one statement a batch. */
@Entity(name = "UsageEvent")
@Table(name = "usage_event")
@Immutable
@NullUnmarked // fields are filled by Hibernate
class UsageEventEntity {
    @Id
    @Column(name = "event_id")
    UUID eventId;

    @Enumerated(EnumType.STRING)
    UsageKind kind;

    Instant at;

    @Column(name = "project_id")
    long projectId;

    @Column(name = "server_id")
    long serverId;

    @Column(name = "server_name")
    String serverName;

    @Column(name = "server_type")
    String serverType;

    String location;

    UsageEvent toEvent() {
        return new UsageEvent(
                eventId, kind, at, new ProjectId(projectId), new ServerId(serverId), serverName, serverType, location);
    }
}

package dev.berth.control.migration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The table {@code move}. */
@Entity
@Table(name = "move")
@NullUnmarked // fields are filled by Hibernate
class MoveEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "operation_id")
    long operationId;

    @Column(name = "server_id")
    long serverId;

    @Column(name = "server_name")
    String serverName;

    @Column(name = "source_host_id")
    long sourceHostId;

    @Column(name = "target_host_id")
    long targetHostId;

    @Column(name = "request_key")
    UUID requestKey;

    String cause;
    String reason;

    @Column(name = "predicted_gain")
    double predictedGain;

    String status;
    String error;
    Instant started;
    Instant ended;

    @Column(name = "blackout_milliseconds")
    Long blackoutMilliseconds;

    @Column(name = "copied_bytes")
    long copiedBytes;
}

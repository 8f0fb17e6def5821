package dev.berth.api.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code idempotency_key}. */
@Entity
@Table(name = "idempotency_key")
@NullUnmarked
class KeyEntity {

    @Id
    @Column(name = "request")
    UUID request;

    String owner;
    String key;
    String fingerprint;
    UUID attempt;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    String answer;
    Instant created;
}

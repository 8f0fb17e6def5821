package dev.berth.api.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code api_token}. */
@Entity
@Table(name = "api_token")
@NullUnmarked
class TokenEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "project_id")
    long projectId;

    String name;

    @Enumerated(EnumType.STRING)
    Permission permission;

    String hash;
    Instant created;

    Token token() {
        return new Token(id, name, permission, created);
    }
}

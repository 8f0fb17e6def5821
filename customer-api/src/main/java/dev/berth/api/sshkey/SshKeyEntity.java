package dev.berth.api.sshkey;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code ssh_key}. */
@Entity
@Table(name = "ssh_key")
@NullUnmarked
class SshKeyEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "project_id")
    long projectId;

    String name;
    String fingerprint;

    @Column(name = "public_key")
    String publicKey;

    @Convert(converter = LabelsColumn.class)
    Map<String, String> labels;

    Instant created;
}

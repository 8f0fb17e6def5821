package dev.berth.control.server;

import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** The table {@code server}, without the counters that the wanted rows keep there. */
@Entity
@Table(name = "server")
@NullUnmarked // fields are filled by Hibernate
class ServerEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "project_id")
    long projectId;

    String name;

    @Column(name = "server_type_id")
    long serverTypeId;

    @Column(name = "image_id")
    long imageId;

    @Column(name = "location_id")
    long locationId;

    @Column(name = "datacenter_id")
    long datacenterId;

    JsonObject labels;

    @Column(name = "wanted_power")
    String wantedPower;

    @Column(name = "reset_count")
    long resetCount;

    byte[] spec;
    Instant created;
    Instant deleted;

    @Version
    long version;

    Server toServer() {
        return Rows.server(this);
    }
}

package dev.berth.control.server;

import dev.berth.control.guest.Counts;
import dev.berth.model.id.DatacenterId;
import dev.berth.model.id.ImageId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.id.ServerTypeId;
import dev.berth.model.label.Labels;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> labels;

    @Column(name = "delete_protected")
    boolean deleteProtected;

    @Column(name = "rebuild_protected")
    boolean rebuildProtected;

    @Column(name = "wanted_power")
    String wantedPower;

    @Column(name = "start_count")
    long startCount;

    @Column(name = "reset_count")
    long resetCount;

    @Column(name = "reboot_count")
    long rebootCount;

    byte[] spec;

    @Column(name = "request_key")
    UUID requestKey;

    Instant created;
    Instant deleted;

    @Version
    long version;

    Counts counts() {
        return new Counts(startCount, resetCount, rebootCount);
    }

    void count(Counts more) {
        startCount += more.starts();
        resetCount += more.resets();
        rebootCount += more.reboots();
    }

    Server toServer() {
        return new Server(
                new ServerId(id),
                new ProjectId(projectId),
                name,
                new ServerTypeId(serverTypeId),
                new ImageId(imageId),
                new LocationId(locationId),
                new DatacenterId(datacenterId),
                new Labels(labels),
                new Protection(deleteProtected, rebuildProtected),
                Power.ofColumn(wantedPower),
                counts(),
                created,
                Optional.ofNullable(deleted));
    }
}

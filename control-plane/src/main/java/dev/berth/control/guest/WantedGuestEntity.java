package dev.berth.control.guest;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The table {@code wanted_guest}. */
@Entity
@Table(name = "wanted_guest")
@IdClass(GuestKey.class)
@NullUnmarked // fields are filled by Hibernate
class WantedGuestEntity {
    @Id
    @Column(name = "server_id")
    long serverId;

    @Id
    @Column(name = "host_id")
    long hostId;

    String mode;
    long generation;
    long epoch;

    @Column(name = "peer_host_id")
    Long peerHostId;

    @Column(name = "transfer_id")
    String transferId;

    @Column(name = "start_count")
    long startCount;

    @Column(name = "reset_count")
    long resetCount;

    @Column(name = "reboot_count")
    long rebootCount;

    // A column of its own: whoever does not know it yet reads a guest that is to run, and leaves it alone.
    boolean shutdown;

    // As with shutdown: whoever does not know it yet lets the copy go on.
    @Column(name = "called_off")
    boolean calledOff;

    Instant changed;

    static WantedGuestEntity of(WantedGuest row, Instant now) {
        var entity = new WantedGuestEntity();
        entity.serverId = row.server().value();
        entity.hostId = row.host().value();
        entity.shutdown = row.mode() == GuestMode.SHUTDOWN;
        entity.mode = entity.shutdown ? GuestMode.RUN.column() : row.mode().column();
        entity.generation = row.generation();
        entity.epoch = row.epoch();
        entity.peerHostId = row.peer().map(peer -> peer.host().value()).orElse(null);
        entity.transferId = row.peer().map(Peer::transferId).orElse(null);
        entity.calledOff = row.calledOff();
        entity.startCount = row.counts().starts();
        entity.resetCount = row.counts().resets();
        entity.rebootCount = row.counts().reboots();
        entity.changed = now;
        return entity;
    }

    WantedGuest toRow() {
        return new WantedGuest(
                new ServerId(serverId),
                new HostId(hostId),
                shutdown ? GuestMode.SHUTDOWN : GuestMode.ofColumn(mode),
                generation,
                epoch,
                Optional.ofNullable(peerHostId).map(host -> new Peer(new HostId(host), transferId, calledOff)),
                new Counts(startCount, resetCount, rebootCount));
    }
}

package dev.berth.control.guest;

import dev.berth.control.guest.ObservedGuest.Ending;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The table {@code observed_guest}. */
@Entity
@Table(name = "observed_guest")
@IdClass(GuestKey.class)
@NullUnmarked // fields are filled by Hibernate
class ObservedGuestEntity {
    @Id
    @Column(name = "server_id")
    long serverId;

    @Id
    @Column(name = "host_id")
    long hostId;

    @Column(name = "stream_epoch")
    long streamEpoch;

    long generation;
    long epoch;
    String state;
    boolean filtered;
    boolean stray;

    @Column(name = "reset_count")
    long resetCount;

    @Column(name = "reboot_count")
    long rebootCount;

    @Column(name = "ended_by_itself")
    boolean endedByItself;

    @Column(name = "problem_code")
    String problemCode;

    @Column(name = "problem_text")
    String problemText;

    @Column(name = "transfer_id")
    String transferId;

    @Column(name = "copy_ended")
    boolean copyEnded;

    @Column(name = "copy_succeeded")
    boolean copySucceeded;

    @Column(name = "copy_bytes")
    long copyBytes;

    @Column(name = "copy_remaining")
    long copyRemaining;

    @Column(name = "downtime_milliseconds")
    Long downtimeMilliseconds;

    Instant observed;

    static ObservedGuestEntity of(ObservedGuest row, long streamEpoch) {
        var entity = new ObservedGuestEntity();
        entity.serverId = row.server().value();
        entity.hostId = row.host().value();
        entity.streamEpoch = streamEpoch;
        entity.generation = row.generation();
        entity.epoch = row.epoch();
        entity.state = row.state().column();
        entity.filtered = row.filtered();
        entity.stray = row.stray();
        entity.resetCount = row.resetCount();
        entity.rebootCount = row.rebootCount();
        entity.endedByItself = row.ending() == Ending.BY_ITSELF;
        entity.problemCode = row.problem().map(GuestProblem::code).orElse(null);
        entity.problemText = row.problem().map(GuestProblem::text).orElse(null);
        entity.observed = row.observed();
        row.copy().ifPresent(entity::takeCopy);
        return entity;
    }

    private void takeCopy(CopyReport copy) {
        transferId = copy.transferId();
        copyEnded = copy.ended();
        copySucceeded = copy.succeeded();
        copyBytes = copy.total().bytes();
        copyRemaining = copy.remaining().bytes();
        downtimeMilliseconds = copy.downtime().map(Duration::toMillis).orElse(null);
    }

    ObservedGuest toRow() {
        return new ObservedGuest(
                new ServerId(serverId),
                new HostId(hostId),
                generation,
                epoch,
                GuestState.ofColumn(state),
                filtered,
                stray,
                resetCount,
                rebootCount,
                endedByItself ? Ending.BY_ITSELF : Ending.NONE,
                Optional.ofNullable(problemCode).map(code -> new GuestProblem(code, problemText)),
                Optional.ofNullable(transferId).map(this::copy),
                observed);
    }

    private CopyReport copy(String transfer) {
        return new CopyReport(
                transfer,
                copyEnded,
                copySucceeded,
                new DataSize(copyBytes),
                new DataSize(copyRemaining),
                Optional.ofNullable(downtimeMilliseconds).map(Duration::ofMillis));
    }
}
